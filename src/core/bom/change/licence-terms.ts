import parseExpression, { type Info } from 'spdx-expression-parse';
import { z } from 'zod';
import { parseContent } from '../../code/index.ts';
import content from './licence-ranks.yaml';

const table = parseContent(
  z.strictObject({
    ranks: z.array(z.strictObject({ name: z.string(), starts: z.array(z.string()) })),
    spellings: z.record(z.string(), z.string()).transform((rows) => new Map(Object.entries(rows))),
  }),
  content,
  'core/bom/change/licence-ranks.yaml',
);

/** What licences ask, however they are written. */
export interface LicenceTerms {
  /** The same text for the same terms. */
  readonly text: string;
  /** How much they bind; null where that is not known. */
  readonly rank: number | null;
}

const longestExpression = 1000;

/** The terms of all licences given for one thing. Several stand side by side, so all of them bind. */
export function licenceTerms(licences: readonly string[]): LicenceTerms {
  const each = licences.map(termsOf);
  const texts = [...new Set(each.flatMap(({ text }) => joinedByAnd(text)))].sort();
  return { text: texts.join(' and '), rank: highest(each.map(({ rank }) => rank)) };
}

/** `(mit and apache20)` in one entry says what two entries say. */
function joinedByAnd(text: string): string[] {
  const [, inner] = /^\(([^()]*)\)$/.exec(text) ?? [];
  return inner === undefined || inner.includes(' or ') ? [text] : inner.split(' and ');
}

function termsOf(written: string): LicenceTerms {
  const text = written.trim();
  if (text.length > longestExpression || !/\s(and|or|with)\s/i.test(text)) return single(text);
  try {
    return fromExpression(parseExpression(text.replace(/\s(and|or|with)\s/gi, (word) => word.toUpperCase())));
  } catch {
    return fromWords(text);
  }
}

/** An expression whose ids are not spelt as listed ("mit or apache-2.0"), as long as one word joins them all. */
function fromWords(text: string): LicenceTerms {
  const [, inner = text] = /^\(([^()]*)\)$/.exec(text) ?? [];
  const joins = new Set((inner.match(/\s(and|or|with)\s/gi) ?? []).map((word) => word.trim().toLowerCase()));
  const [join, ...others] = joins;
  if (others.length > 0 || inner.includes('(') || (join !== 'and' && join !== 'or')) return single(text);
  return joined(inner.split(/\s(?:and|or)\s/i).map(single), join);
}

function joined(sides: readonly LicenceTerms[], conjunction: 'and' | 'or'): LicenceTerms {
  const text = [...new Set(sides.map((side) => side.text))].sort().join(` ${conjunction} `);
  const ranks = sides.map(({ rank }) => rank);
  return {
    text: sides.length > 1 ? `(${text})` : text,
    rank: conjunction === 'or' ? lowest(ranks) : highest(ranks),
  };
}

function fromExpression(node: Info): LicenceTerms {
  if ('license' in node) {
    const base = single(`${node.license}${node.plus ? '+' : ''}`);
    return node.exception === undefined
      ? base
      : { ...base, text: `${base.text} with ${node.exception.toLowerCase()}` };
  }
  return joined(flattened(node, node.conjunction), node.conjunction);
}

function flattened(node: Info, conjunction: 'and' | 'or'): LicenceTerms[] {
  if ('license' in node || node.conjunction !== conjunction) return [fromExpression(node)];
  return [...flattened(node.left, conjunction), ...flattened(node.right, conjunction)];
}

function single(written: string): LicenceTerms {
  const short = shortName(written);
  const text = table.spellings.get(short) ?? short;
  const rank = table.ranks.findLastIndex(({ starts }) => starts.some((start) => text.startsWith(start)));
  return { text, rank: rank === -1 ? null : rank };
}

/** An id in brackets after the name: "The MIT License (MIT)", and not "GNU GPL (v3)". */
const idInBrackets = /\(((?!v?\d)[A-Za-z][\w.+-]{1,40})\)\s*$/;

/** `https://opensource.org/licenses/MIT`, `The MIT License (MIT)` and `MIT` are one. */
function shortName(written: string): string {
  const [, id] = idInBrackets.exec(written) ?? [];
  const last = /^https?:\/\//i.test(written) ? addressName(written) : (id ?? written);
  return last
    .toLowerCase()
    .replace(/^licenseref-(?:scancode-)?/, '')
    .replace(/\b(the|licen[cs]ed?|version|software|foundation|under|international|v(?=\s*\d))\b/g, ' ')
    .replace(/\bv(\d)/g, '$1')
    .replace(/[^a-z0-9+]/g, '');
}

function addressName(address: string): string {
  const [path = ''] = address.split(/[?#]/);
  const name = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const plain = name.replace(/\.(html?|txt|php|md)$/i, '').replace(/^licen[cs]e-/i, '');
  return /apache\.org/i.test(address) ? `apache-${plain}` : plain;
}

/** Null binds nobody knows how much, so it is the highest. */
function highest(ranks: readonly (number | null)[]): number | null {
  return ranks.some((rank) => rank === null) ? null : Math.max(...ranks.map((rank) => rank ?? 0));
}

function lowest(ranks: readonly (number | null)[]): number | null {
  const known = ranks.filter((rank) => rank !== null);
  return known.length === 0 ? null : Math.min(...known);
}
