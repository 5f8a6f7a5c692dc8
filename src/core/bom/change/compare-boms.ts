import type { Fact, Inventory, ThingKind } from '../fact.ts';
import type { Change } from './change.ts';
import { nameOf } from './common-facts.ts';
import { Crossing } from './crossing.ts';
import { mentionsCustomerData } from './customer-data.ts';
import { type Delta, deltasOf, onlyIn } from './deltas.ts';
import { deltasOverFormats } from './deltas-over-formats.ts';
import { type Subject, subjectsOf } from './identity.ts';
import { isGuardrail, isTestOnly, judge } from './judge.ts';
import { type Matched, matchSubjects, type Pair } from './match.ts';
import { type PolicyRow, rowFor, type Way } from './policy.ts';

/**
 * What changed between two releases of a BOM, material changes first. Things are known again by what they are, so order,
 * references, serial numbers, times and tools make no difference, and the two may have different formats.
 */
export function compareBoms(old: Inventory, next: Inventory): Change[] {
  const crossing = old.format === next.format ? null : new Crossing(old, next);
  const matched = matchSubjects(subjectsOf(old.things), subjectsOf(next.things), crossing !== null);
  const documents: Pair = { old: subjectOf(old), new: subjectOf(next) };
  const changes = [
    ...matched.removed.flatMap((subject) => gone(subject, next, matched, crossing)),
    ...matched.added.flatMap((subject) => come(subject, old, matched, crossing)),
    ...matched.pairs.flatMap((pair) => differences(pair, matched, crossing)),
    ...differences(documents, matched, crossing),
  ];
  return changes.sort((a, b) => Number(b.class === 'material') - Number(a.class === 'material'));
}

function subjectOf({ document }: Inventory): Subject {
  return {
    kind: 'document',
    name: 'document',
    label: 'the BOM itself',
    isRoot: false,
    things: [document],
    purls: [],
    facts: document.facts,
  };
}

function gone(subject: Subject, next: Inventory, matched: Matched, crossing: Crossing | null): Change[] {
  if (crossing !== null && !isMissed(next, subject, matched.added, crossing)) return [];
  const testOnly = isTestOnly({ old: subject, new: subject });
  const way: Way = isGuardrail(subject) ? 'guardrail-removed' : testOnly ? 'removed-test' : 'removed';
  const row = rowFor('thing', subject.kind, way) ?? rowFor('thing', subject.kind, 'removed');
  return row === null ? [] : [change(row, subject, null, { old: nameFacts(subject), new: [] })];
}

function come(subject: Subject, old: Inventory, matched: Matched, crossing: Crossing | null): Change[] {
  if (crossing !== null && !isMissed(old, subject, matched.removed, crossing)) return [];
  const way: Way = isTestOnly({ old: subject, new: subject }) ? 'added-test' : 'added';
  const row = rowFor('thing', subject.kind, way);
  return row === null ? [] : [change(row, subject, null, { old: [], new: nameFacts(subject) })];
}

/**
 * Across formats, a thing is missed only where the other file shows that it tells of such things. A base model is a thing
 * in SPDX and stands inside its model in CycloneDX: it is told as a fact of that model.
 */
function isMissed(
  other: Inventory,
  { kind, things }: Subject,
  unmatched: readonly Subject[],
  crossing: Crossing,
): boolean {
  const isBase = things.some(({ name }) => crossing.bases.has(nameOf(name)));
  if (kind === 'model') return !isBase;
  if (kind === 'dataset' && isBase) return false;
  if (!carried.has(kind)) return false;
  return other.things.some((thing) => thing.kind === kind) || unmatched.some((each) => each.kind === kind);
}

const carried: ReadonlySet<ThingKind> = new Set(['dataset', 'configuration', 'software', 'vulnerability']);

function nameFacts({ facts, things, label }: Subject): Fact[] {
  const named = facts.filter(({ name, key }) => name === 'name' || (name === 'version' && key === null));
  const [first] = things;
  if (named.length > 0 || first === undefined) return named;
  return [{ name: 'name', key: null, value: label, state: 'known', path: first.path }];
}

function differences(pair: Pair, matched: Matched, crossing: Crossing | null): Change[] {
  const deltas = crossing === null ? deltasOf(pair) : deltasOverFormats(pair, crossing);
  const versionChanged = deltas.some(({ name, how }) => name === 'version' && how === 'changed');
  const changes: Change[] = [];
  for (const whole of deltas) {
    const delta = withoutTold(whole, matched);
    if (delta === null) continue;
    const way = judge(delta, pair, versionChanged);
    const customers = usesCustomers(delta, pair) ? rowFor('customer-data', pair.new.kind, 'raised') : null;
    const row = customers ?? rowFor(delta.name, pair.new.kind, way, delta.atMost);
    if (row !== null) changes.push(change(row, pair.new, delta, delta));
  }
  return joined(changes);
}

/** A data set that came or went as a whole is told once, and not again by every model that names it. */
function withoutTold(delta: Delta, { added, removed }: Matched): Delta | null {
  if (delta.name !== 'trained-on' && delta.name !== 'tested-on') return delta;
  const names = new Set([...added, ...removed].flatMap(({ things }) => things.map(({ name }) => name)));
  const differing = [...onlyIn(delta.old, delta.new), ...onlyIn(delta.new, delta.old)];
  return differing.every(({ value }) => names.has(value)) ? null : delta;
}

function usesCustomers(delta: Delta, pair: Pair): boolean {
  if (delta.how !== 'changed' && delta.how !== 'first-said') return false;
  const before = pair.old.facts.some((fact) => mentionsCustomerData(fact));
  return !before && onlyIn(delta.new, delta.old).some((fact) => mentionsCustomerData(fact));
}

function change(
  row: PolicyRow,
  subject: Subject,
  delta: Delta | null,
  sides: { readonly old: readonly Fact[]; readonly new: readonly Fact[] },
): Change {
  const [old, next] = delta === null ? [sides.old, sides.new] : narrowed(sides.old, sides.new);
  return {
    class: row.class,
    kind: row.kind,
    subject: subject.label,
    thing: subject.kind,
    fact: delta?.name ?? null,
    old: shown(old),
    new: shown(next),
    oldPaths: paths(old),
    newPaths: paths(next),
    because: delta?.key ? `${row.says} (${delta.key})` : row.says,
    provisions: row.provisions,
    duties: row.duties,
  };
}

/** Of two lists, what differs; the whole where one only lost or gained entries. */
function narrowed(old: readonly Fact[], next: readonly Fact[]): [readonly Fact[], readonly Fact[]] {
  const [gone, come] = [onlyIn(old, next), onlyIn(next, old)];
  return gone.length > 0 && come.length > 0 ? [gone, come] : [old, next];
}

const longestShown = 400;

function shown(facts: readonly Fact[]): string | null {
  if (facts.length === 0) return null;
  const text = [...new Set(facts.map(({ value }) => value))].join(', ');
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function paths(facts: readonly Fact[]): string[] {
  return [...new Set(facts.map(({ path }) => path))].slice(0, 20);
}

/** Changes of one kind on one thing are one change: a version that stands in two fields changed once. */
function joined(changes: readonly Change[]): Change[] {
  const byKind = new Map<string, Change>();
  for (const each of changes) {
    const id = `${each.kind} ${each.class} ${each.kind === 'metric-fell' || each.fact === null ? each.because : each.fact}`;
    const before = byKind.get(id);
    byKind.set(id, before === undefined ? each : merged(before, each));
  }
  return [...byKind.values()];
}

function merged(a: Change, b: Change): Change {
  const text = (x: string | null, y: string | null) =>
    x === null || y === null ? (x ?? y) : x === y ? x : `${x}; ${y}`;
  return {
    ...a,
    because: a.because === b.because ? a.because : a.because.replace(/ \([^)]*\)$/, ''),
    old: text(a.old, b.old),
    new: text(a.new, b.new),
    oldPaths: [...new Set([...a.oldPaths, ...b.oldPaths])],
    newPaths: [...new Set([...a.newPaths, ...b.newPaths])],
  };
}
