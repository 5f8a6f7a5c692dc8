import type { Fact, FactName } from '../fact.ts';
import { commonFacts, nameOf } from './common-facts.ts';
import type { Crossing } from './crossing.ts';
import { type Delta, differing, onlyIn } from './deltas.ts';
import { licenceTerms } from './licence-terms.ts';
import type { Pair } from './match.ts';
import { knownSensitivityRank } from './sensitivity.ts';

/** What both formats have a place for, so that silence about it is not the format's. */
const carriedByBoth: ReadonlySet<FactName> = new Set([
  'version',
  'hash',
  'licence',
  'producer',
  'supplier',
  'base-model',
  'trained-on',
  'tested-on',
  'limitation',
  'metric',
  'hyperparameter',
  'quantisation',
  'state',
]);

/** Lists that both formats hold whole: one entry more or less is a difference. Of other facts the longer list may say one thing twice. */
const wholeLists: ReadonlySet<FactName> = new Set(['limitation', 'base-model', 'use-case']);

/**
 * The differences in the facts of one thing between two formats. What one says and the other cannot is none; what a
 * converter may have lost is notable at most.
 */
export function deltasOverFormats(pair: Pair, crossing: Crossing): Delta[] {
  const [old, next] = commonFacts(pair);
  const versions = [...versionDeltas(old, next)];
  const isVersion = ({ name, state }: Fact) => name === 'version' && state === 'known';
  const told =
    versions.length > 0 ? [old, next].map((facts) => facts.filter((fact) => !isVersion(fact))) : [old, next];
  const [before = [], after = []] = told;
  return [
    ...versions,
    ...differing(before, after).flatMap((delta) => overFormats(delta, pair, crossing) ?? []),
  ];
}

function overFormats(delta: Delta, pair: Pair, crossing: Crossing): Delta | null {
  if (delta.how === 'changed') return changed(delta);
  if (delta.how === 'first-said') return firstSaid(delta, pair, crossing);
  return delta.how === 'unsaid' ? unsaid(delta, pair, crossing) : delta;
}

function changed(delta: Delta): Delta | null {
  const { name, old, new: next } = delta;
  if (name === 'licence') return sameLicences(old, next) ? null : delta;
  if (name === 'classification') return stepsUp(old, next) >= 2 ? delta : null;
  const [gone, come] = [onlyIn(old, next).filter(isCarried), onlyIn(next, old).filter(isCarried)];
  if (name === 'identifier')
    return gone.some(({ key }) => come.some((fact) => fact.key === key)) ? delta : null;
  if (gone.length > 0 && come.length > 0) return delta;
  if (!wholeLists.has(name)) return null;
  return come.length > 0 ? delta : { ...delta, atMost: 'notable' };
}

/** SPDX has one text for what a model cannot do, and converters fill it from the limitations only. */
function isCarried({ key }: Fact): boolean {
  return key !== 'performanceTradeoffs';
}

/** A file that is silent of a fact on one thing and tells it of another means its silence. */
function firstSaid(delta: Delta, { old }: Pair, crossing: Crossing): Delta | null {
  if (delta.name === 'personal-data') return delta;
  if (!carriedByBoth.has(delta.name) || delta.name === 'trained-on') return null;
  const tells = crossing.tells('old', old.kind, delta.name);
  if (delta.name !== 'base-model') return tells ? delta : null;
  const names = new Set(crossing.old.things.map(({ name }) => nameOf(name)));
  const isNew = delta.new.some(({ value }) => !names.has(nameOf(value)));
  return isNew && (tells || crossing.old.format === 'CycloneDX') ? delta : null;
}

function unsaid(delta: Delta, pair: Pair, crossing: Crossing): Delta | null {
  if (!carriedByBoth.has(delta.name)) return null;
  const isParty = delta.name === 'supplier' || delta.name === 'producer';
  const parties = pair.new.facts.filter(({ name }) => name === 'supplier' || name === 'producer');
  if (isParty && onlyIn(delta.old, parties).length === 0) return null;
  return crossing.tells('next', pair.new.kind, delta.name) ? delta : { ...delta, atMost: 'notable' };
}

/**
 * Both formats have a field for the version and one for the package URL, which may carry a revision of its own. Each is
 * held against its like.
 */
function* versionDeltas(old: readonly Fact[], next: readonly Fact[]): Generator<Delta> {
  const of = (facts: readonly Fact[], key: string | null) =>
    facts.filter((fact) => fact.name === 'version' && fact.key === key && fact.state === 'known');
  for (const key of [null, 'purl']) {
    const [before, after] = [of(old, key), of(next, key)];
    const differs = before.length > 0 && after.length > 0 && onlyIn(before, after).length === before.length;
    if (differs) yield { name: 'version', key: null, how: 'changed', old: before, new: after };
  }
}

/** Two licences in a list of CycloneDX are one expression in SPDX, joined by whichever word the converter took. */
function sameLicences(old: readonly Fact[], next: readonly Fact[]): boolean {
  const atoms = (facts: readonly Fact[]) =>
    licenceTerms(facts.flatMap(({ value }) => value.replace(/[()]/g, ' ').split(/\s(?:and|or)\s/i))).text;
  return (old.length > 1 || next.length > 1) && atoms(old) === atoms(next);
}

/** Each format has its own grades, so one step between them means nothing. */
function stepsUp(old: readonly Fact[], next: readonly Fact[]): number {
  const highest = (facts: readonly Fact[]) =>
    Math.max(0, ...facts.map(({ value }) => knownSensitivityRank(value) ?? 0));
  return highest(next) - highest(old);
}
