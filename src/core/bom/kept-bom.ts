import type { BomChecked } from './check-bom.ts';
import type { Fact, Thing, ThingKind } from './fact.ts';
import { thingKinds } from './fact.ts';
import { judgementMachineForm } from './machine-form.ts';
import { type BomGraph, graphOf } from './parts/graph.ts';
import { type Claims, claimsOf } from './promises/claims.ts';

/** What a person looks up in a BOM: AI parts, what runs them, and the document itself. */
const shownKinds: ReadonlySet<ThingKind> = new Set([
  'document',
  'system',
  'model',
  'dataset',
  'configuration',
  'service',
]);
const mostThings = 200;
const mostFacts = 60;
const longestValue = 400;
const mostReasons = 4;

export type KeptFact = Pick<Fact, 'name' | 'key' | 'value' | 'state' | 'path'>;
export interface KeptThing extends Pick<Thing, 'kind' | 'name' | 'group' | 'path' | 'grade'> {
  readonly facts: readonly KeptFact[];
}

/** A check as it is kept: everything judged, and of the facts those of the AI parts, within limits. */
export interface KeptBom extends ReturnType<typeof judgementMachineForm> {
  /** When the document says it was made, ISO 8601; null where it does not say. */
  readonly madeAt: string | null;
  /** How many there are of each kind. */
  readonly counts: Readonly<Partial<Record<ThingKind, number>>>;
  readonly things: readonly KeptThing[];
  readonly thingsLeftOut: number;
  readonly graph: BomGraph;
  readonly claims: Claims;
}

/** What to keep of a check: it stays small whatever the file, since the file itself is kept beside it. */
export function keptBom(checked: BomChecked): KeptBom {
  const { inventory } = checked;
  const shown = [inventory.document, ...inventory.things].filter(({ kind }) => shownKinds.has(kind));
  const judged = judgementMachineForm(checked);
  return {
    ...judged,
    coverage: {
      figures: judged.coverage.figures,
      code: mapped(judged.coverage.code, (each) => ({
        ...each,
        because: each.because.map((point) => ({ ...point, because: point.because.slice(0, mostReasons) })),
      })),
      g7: mapped(judged.coverage.g7, (each) => ({ ...each, because: each.because.slice(0, mostReasons) })),
    },
    madeAt: madeAt(inventory.document),
    counts: Object.fromEntries(
      thingKinds.flatMap((kind) => {
        const count = inventory.things.filter((thing) => thing.kind === kind).length;
        return count === 0 ? [] : [[kind, count]];
      }),
    ),
    things: shown.slice(0, mostThings).map(keptThing),
    thingsLeftOut: Math.max(0, shown.length - mostThings),
    graph: graphOf(inventory),
    claims: claimsOf(inventory),
  };
}

function keptThing({ kind, name, group, path, grade, facts }: Thing): KeptThing {
  return {
    kind,
    name: name.slice(0, longestValue),
    group: group?.slice(0, longestValue) ?? null,
    path,
    grade,
    facts: facts.slice(0, mostFacts).map(({ name: fact, key, value, state, path: place }) => ({
      name: fact,
      key: key?.slice(0, longestValue) ?? null,
      value: value.length > longestValue ? `${value.slice(0, longestValue)}…` : value,
      state,
      path: place,
    })),
  };
}

function madeAt(document: Thing): string | null {
  const told = document.facts.find(({ name, state }) => name === 'timestamp' && state === 'known');
  const time = Date.parse(told?.value ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function mapped<T>(record: Readonly<Record<string, T>>, work: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, work(value)]));
}
