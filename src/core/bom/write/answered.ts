import { licenceExpressionFault } from '../semantic/values.ts';
import { stateOf } from '../what-is-said.ts';
import type { Entry } from './answers.ts';
import { isListedLicence } from './listed-licence.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined };
/** An object of the BOM that is being written. */
export type Member = { readonly [name: string]: Json | undefined };

/** The answer, where it is one and not "unknown", "withheld" or words that only fill the field. */
export function known(entry: Entry, name: string): string | undefined {
  const text = entry[name]?.trim();
  return text === undefined || stateOf(text) !== 'known' ? undefined : text;
}

/** The answers of a field that takes several, between semicolons. */
export function many(entry: Entry, name: string): string[] | undefined {
  const items = (known(entry, name) ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
}

/** An organisation by its name. */
export function party(name: string | undefined): Member | undefined {
  return name === undefined ? undefined : { name };
}

export function yesNo(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(yes|true|y)$/i.test(text)) return true;
  return /^(no|false|n)$/i.test(text) ? false : undefined;
}

/** The digest, where it has the form of one. */
export function hashes(entry: Entry): Member[] | undefined {
  const digest = known(entry, 'sha256')?.replace(/^sha256:/i, '');
  return digest !== undefined && /^[0-9a-f]{64}$/i.test(digest)
    ? [{ alg: 'SHA-256', content: digest.toLowerCase() }]
    : undefined;
}

/** A listed licence by its id, an expression as such, anything else by its name. */
export function licences(entry: Entry): Member[] | undefined {
  const text = known(entry, 'licence');
  if (text === undefined) return undefined;
  if (isListedLicence(text)) return [{ license: { id: text } }];
  if (/\s(AND|OR|WITH)\s/.test(text) && licenceExpressionFault(text) === null) return [{ expression: text }];
  return [{ license: { name: text } }];
}

export function released(entry: Entry): Member | undefined {
  const time = Date.parse(known(entry, 'released') ?? '');
  return Number.isNaN(time) ? undefined : { type: 'release', timestamp: new Date(time).toISOString() };
}

export function references(entry: Entry): Member[] | undefined {
  const found = [
    { type: 'model-card', url: known(entry, 'modelCard') },
    { type: 'distribution', url: known(entry, 'download') },
  ].flatMap(({ type, url }) => (url === undefined ? [] : [{ type, url: addressOf(url) }]));
  return found.length === 0 ? undefined : found;
}

/** Signs that an address may not hold are written as a percent sign and their number. */
export function addressOf(text: string): string {
  return encodeURI(text.replace(/%(?![0-9a-fA-F]{2})/g, '%25')).replaceAll('%25', '%');
}

export function property(name: string, value: string | undefined): Member | null {
  return value === undefined ? null : { name, value };
}

/** What was answered with "unknown" or "withheld", by the field's name in CycloneDX. */
export function statements(entry: Entry, fields: Readonly<Record<string, string>>): (Member | null)[] {
  return Object.entries(fields).map(([name, field]) => {
    const state = entry[name] === undefined ? 'known' : stateOf(entry[name]);
    return state === 'unknown' || state === 'withheld'
      ? { name: `cdx:cisa:${state}-information`, value: field }
      : null;
  });
}

export function properties(list: readonly (Member | null)[]): Member[] | undefined {
  const found = list.filter((each) => each !== null);
  return found.length === 0 ? undefined : found;
}

/** The object without members that have no value, so that nothing empty is written. */
export function without(members: Member): Member {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** The same, and nothing where no member has a value. */
export function orNothing(members: Member): Member | undefined {
  const written = without(members);
  return Object.keys(written).length === 0 ? undefined : written;
}
