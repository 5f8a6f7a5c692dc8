import type { Fact, FactName, Thing } from '../fact.ts';
import { isWrittenAlike } from '../thing.ts';
import type { Subject } from './identity.ts';
import { licenceTerms } from './licence-terms.ts';
import type { Pair } from './match.ts';
import { normalForm } from './normal-form.ts';

/** How one fact of a thing differs between two releases, before anybody judges it. */
export interface Delta {
  readonly name: FactName;
  readonly key: string | null;
  /** `first-said`: nothing was said before. `unsaid`: nothing is said any more. */
  readonly how: 'changed' | 'first-said' | 'unsaid' | 'now-unknown' | 'now-withheld';
  readonly old: readonly Fact[];
  readonly new: readonly Fact[];
  /** Where a converter may have lost or added it, it is worth a look and never more. */
  readonly atMost?: 'notable';
}

/** Each key of these is a fact of its own; the others are lists whose keys only say where an entry stood. */
const keyed = new Set<FactName>([
  'hyperparameter',
  'metric',
  'threshold',
  'data-flow',
  'completeness',
  'state',
  'severity',
  'prompt',
  'guardrail',
  'quantisation',
  'architecture',
  'energy',
  'training-process',
  'security-control',
]);

/** The differences in the facts of one thing. */
export function deltasOf({ old, new: next }: Pair): Delta[] {
  if (isWrittenAsBefore(old, next)) return [];
  const facts = isUnchanged(old.facts, next.facts) ? [] : differing(old.facts, next.facts);
  return [...facts, ...groupDelta(old, next)];
}

/** Who stands before the name: `tallow/claims-7b` is not `elsewhere/claims-7b`, though the name is the same. */
function groupDelta(old: Subject, next: Subject): Delta[] {
  const [[before], [after]] = [old.things, next.things];
  if (before === undefined || after === undefined) return [];
  const [was, is] = [groupOf(before), groupOf(after)];
  if (was === null || is === null || was.toLowerCase() === is.toLowerCase()) return [];
  const said = ({ path }: Thing, value: string): Fact => ({
    name: 'identifier',
    key: 'group',
    value,
    state: 'known',
    path: `${path}.group`,
  });
  return [
    { name: 'identifier', key: null, how: 'changed', old: [said(before, was)], new: [said(after, is)] },
  ];
}

/** Some write the group by itself, others before the name. */
function groupOf({ group, name }: Thing): string | null {
  const own = group?.trim() ?? '';
  if (own !== '') return own;
  const at = name.lastIndexOf('/');
  return at > 0 ? name.slice(0, at) : null;
}

/** The differences between two lists of facts, name by name. */
export function differing(old: readonly Fact[], next: readonly Fact[]): Delta[] {
  const [before, after] = [groups(old), groups(next)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(
    (id) => deltaOf(before.get(id) ?? [], after.get(id) ?? []) ?? [],
  );
}

/** Most things of a release are as they were, word for word: their facts need not be read. */
function isWrittenAsBefore(old: Subject, next: Subject): boolean {
  const [before, ...more] = old.things;
  const [after, ...others] = next.things;
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0) return false;
  return isWrittenAlike(before, after);
}

/** Most others are as they were, fact for fact. */
function isUnchanged(old: readonly Fact[], next: readonly Fact[]): boolean {
  if (old.length !== next.length) return false;
  return old.every((fact, place) => {
    const other = next[place];
    return (
      other !== undefined && fact.value === other.value && fact.name === other.name && fact.key === other.key
    );
  });
}

function groups(facts: readonly Fact[]): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) {
    const id = keyed.has(fact.name) ? `${fact.name} ${fact.key?.toLowerCase() ?? ''}` : fact.name;
    const listed = found.get(id);
    if (listed === undefined) found.set(id, [fact]);
    else listed.push(fact);
  }
  return found;
}

function deltaOf(old: readonly Fact[], next: readonly Fact[]): Delta | null {
  const first = old[0] ?? next[0];
  if (first === undefined) return null;
  const [before, after] = [known(old), known(next)];
  const delta = { name: first.name, key: keyed.has(first.name) ? first.key : null, old: before, new: after };
  if (before.length === 0) return after.length === 0 ? null : { ...delta, how: 'first-said' };
  const statement = newStatement(old, next);
  if (statement !== null && onlyIn(after, before).length === 0)
    return {
      ...delta,
      new: [statement],
      how: statement.state === 'unknown' ? 'now-unknown' : 'now-withheld',
    };
  if (after.length === 0) return { ...delta, how: 'unsaid' };
  return same(first.name, before, after) ? null : { ...delta, how: 'changed' };
}

/** What is now said to be unknown or withheld and was not before, where nothing else took its place. */
function newStatement(old: readonly Fact[], next: readonly Fact[]): Fact | null {
  const statement = next.find(({ state }) => state === 'unknown' || state === 'withheld');
  return statement === undefined || old.some(({ state }) => state === statement.state) ? null : statement;
}

function known(facts: readonly Fact[]): readonly Fact[] {
  return facts.every(({ state }) => state === 'known')
    ? facts
    : facts.filter(({ state }) => state === 'known');
}

function same(name: FactName, old: readonly Fact[], next: readonly Fact[]): boolean {
  if (old.length === 1 && next.length === 1 && old[0]?.value === next[0]?.value) return true;
  if (name === 'licence') return licenceTerms(texts(old)).text === licenceTerms(texts(next)).text;
  const [before, after] = [forms(old), forms(next)];
  return before.size === after.size && [...before].every((each) => after.has(each));
}

function forms(facts: readonly Fact[]): Set<string> {
  return new Set(facts.map((fact) => normalForm(fact.name, fact.value)));
}

function texts(facts: readonly Fact[]): string[] {
  return facts.map(({ value }) => value);
}

/** What stands in one list and not in the other, by meaning. */
export function onlyIn(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const there = forms(others);
  return facts.filter((fact) => !there.has(normalForm(fact.name, fact.value)));
}
