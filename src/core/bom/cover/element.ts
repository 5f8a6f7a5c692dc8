import type { Fact, Grade, Inventory, Thing } from '../fact.ts';
import { isFloating } from '../floating.ts';
import { algorithmStrength } from '../hash-algorithm.ts';
import { type CoverageElement, gradeShares } from './coverage-content.ts';

/** `unknown` and `withheld` are said by the author; `silent` is not. `ask`: no format has a field for it. */
export const coverageStates = [
  'present',
  'partly',
  'unknown',
  'withheld',
  'silent',
  'ask',
  'not-applicable',
] as const;
export type CoverageState = (typeof coverageStates)[number];

/** One reason: what was found, or not, in which thing and where. */
export interface CoverageReason {
  readonly element: string;
  readonly subject: string;
  readonly state: 'present' | 'unknown' | 'withheld' | 'placeholder' | 'silent' | 'ask' | 'not-applicable';
  readonly fact: string | null;
  readonly value: string | null;
  readonly path: string | null;
  readonly grade: Grade | null;
  readonly says: string;
}

export interface ElementCoverage {
  readonly element: CoverageElement;
  readonly state: CoverageState;
  /** 0 to 1: the part of the things that have it, less where a scanner only concluded it. */
  readonly share: number;
  readonly because: readonly CoverageReason[];
}

/** At most so many reasons are kept for one element: a BOM may have thousands of parts. */
const mostReasons = 12;

/** Things by where elements look for them, gathered once for a BOM. */
export interface Places {
  readonly inventory: Inventory;
  readonly byPlace: ReadonlyMap<CoverageElement['of'], readonly Thing[]>;
  /** Why data and weights cannot be expected here, or null. */
  readonly notApplicable: string | null;
}

export function coverElement(element: CoverageElement, places: Places): ElementCoverage {
  if (element.orFormat === places.inventory.format)
    return whole(element, 'the BOM', 'The format has this by its nature.');
  const special = specialPlace(element, places);
  if (special !== null) return special;
  const things = places.byPlace.get(element.of) ?? [];
  if (things.length === 0) return nobody(element, places);
  return element.of === 'anything' || element.of === 'system-or-service'
    ? somewhere(element, things)
    : everywhere(element, things);
}

function specialPlace(element: CoverageElement, { inventory, byPlace }: Places): ElementCoverage | null {
  if (element.of === 'nothing')
    return empty(element, 'ask', 'No format has a place for this: it is asked of the supplier.');
  if (element.of === 'relations') {
    const first = inventory.relations.find(({ kind }) => kind !== 'tested-on' && kind !== 'derived-from');
    if (first === undefined) return empty(element, 'silent', 'No part is said to depend on another.');
    return whole(element, 'the BOM', `${inventory.relations.length} relations are stated.`, first.path);
  }
  if (element.of === 'parts') {
    const parts = inventory.things.filter(({ kind, isRoot }) => !isRoot && kind !== 'vulnerability');
    const [first] = parts;
    return first === undefined
      ? empty(element, 'silent', 'No part is listed.')
      : whole(element, 'the BOM', `${parts.length} parts are listed.`, first.path);
  }
  const shown =
    element.orKind === null ? undefined : inventory.things.find(({ kind }) => kind === element.orKind);
  if (shown !== undefined) return whole(element, shown.name, `A ${element.orKind} is listed.`, shown.path);
  return byPlace.has(element.of) ? null : empty(element, 'silent', 'Nothing of this kind is listed.');
}

function nobody(element: CoverageElement, { notApplicable }: Places): ElementCoverage {
  if (element.of === 'dataset' && notApplicable !== null)
    return empty(element, 'not-applicable', notApplicable);
  if (element.noPlace)
    return empty(
      element,
      'ask',
      'Nothing of this kind is listed, and no format has a place of its own for it.',
    );
  const names: Readonly<Record<string, string>> = {
    model: 'No model is named.',
    dataset: 'No data set is named.',
    service: 'No service is named.',
    system: 'No system is named.',
  };
  return empty(element, 'silent', names[element.of] ?? 'Nothing of this kind is listed.');
}

/** It is enough that one thing says it. */
function somewhere(element: CoverageElement, things: readonly Thing[]): ElementCoverage {
  const found = things.map((thing) => lookIn(element, thing));
  const best = (['present', 'withheld', 'unknown', 'placeholder'] as const)
    .map((state) => found.find((look) => look.state === state))
    .find((look) => look !== undefined);
  if (best === undefined) {
    return element.noPlace
      ? empty(element, 'ask', 'It is not said, and no format has a place of its own for it.')
      : empty(element, 'silent', 'It is not said anywhere.');
  }
  return { element, state: stateFrom([best]), share: shareOf([best]), because: [reasonFrom(element, best)] };
}

/** Each thing must say it. */
function everywhere(element: CoverageElement, things: readonly Thing[]): ElementCoverage {
  const found = things.map((thing) => lookIn(element, thing));
  const missingFirst = [
    ...found.filter(({ state }) => state !== 'present'),
    ...found.filter(({ state }) => state === 'present'),
  ];
  const because = missingFirst.slice(0, mostReasons).map((each) => reasonFrom(element, each));
  return { element, state: stateFrom(found), share: shareOf(found), because };
}

function stateFrom(found: readonly Look[]): CoverageState {
  const states = new Set(found.map(({ state }) => state));
  if (states.has('present')) return states.size === 1 ? 'present' : 'partly';
  if (states.has('withheld')) return 'withheld';
  return states.has('unknown') ? 'unknown' : 'silent';
}

function shareOf(found: readonly Look[]): number {
  const points = found.reduce(
    (sum, { thing, state }) => sum + (state === 'present' ? gradeShares[thing.grade] : 0),
    0,
  );
  return found.length === 0 ? 0 : points / found.length;
}

/** What one thing says about an element. */
interface Look {
  readonly thing: Thing;
  readonly fact: Fact | null;
  readonly state: CoverageReason['state'];
}

function lookIn(element: CoverageElement, thing: Thing): Look {
  let best: Fact | null = null;
  for (const fact of thing.facts) {
    if (!element.facts.includes(fact.name)) continue;
    if (counts(element, fact)) return { thing, fact, state: 'present' };
    if (best === null || worth(fact) > worth(best)) best = fact;
  }
  return { thing, fact: best, state: best === null || best.state === 'known' ? 'silent' : best.state };
}

/** A statement tells more than words that only fill the field. */
function worth({ state }: Fact): number {
  return state === 'withheld' ? 2 : state === 'unknown' ? 1 : 0;
}

const longestValue = 120;

function reasonFrom(element: CoverageElement, { thing, fact, state }: Look): CoverageReason {
  const subject = thing.kind === 'document' ? 'the BOM' : `${thing.kind} ${thing.name || '(no name)'}`;
  const about = { element: element.id, subject, state };
  if (fact === null)
    return {
      ...about,
      fact: null,
      value: null,
      path: thing.path,
      grade: null,
      says: `${subject}: nothing is said.`,
    };
  const value = fact.value.length > longestValue ? `${fact.value.slice(0, longestValue)}…` : fact.value;
  const grade = state === 'present' ? thing.grade : null;
  return {
    ...about,
    fact: fact.name,
    value,
    path: fact.path,
    grade,
    says: sentence(element, subject, state, value, fact),
  };
}

function counts(element: CoverageElement, fact: Fact): boolean {
  if (fact.state !== 'known') return false;
  if (element.fixed && isFloating(fact.value)) return false;
  return !element.strong || algorithmStrength(fact.key?.split(' ').at(-1) ?? '') > 0;
}

function sentence(
  element: CoverageElement,
  subject: string,
  state: CoverageReason['state'],
  value: string,
  fact: Fact,
): string {
  switch (state) {
    case 'present':
      return `${subject}: ${value}`;
    case 'unknown':
      return `${subject}: said to be unknown.`;
    case 'withheld':
      return `${subject}: withheld.`;
    case 'placeholder':
      return `${subject}: "${value}" only fills the field.`;
    default:
      return element.fixed
        ? `${subject}: "${fact.value}" is no fixed version.`
        : `${subject}: "${fact.key ?? fact.value}" can be forged.`;
  }
}

function whole(
  element: CoverageElement,
  subject: string,
  says: string,
  path: string | null = null,
): ElementCoverage {
  const reason: CoverageReason = {
    element: element.id,
    subject,
    state: 'present',
    fact: null,
    value: null,
    path,
    grade: 'declared',
    says,
  };
  return { element, state: 'present', share: 1, because: [reason] };
}

function empty(
  element: CoverageElement,
  state: 'silent' | 'ask' | 'not-applicable',
  says: string,
): ElementCoverage {
  const reason: CoverageReason = {
    element: element.id,
    subject: element.of,
    state,
    fact: null,
    value: null,
    path: null,
    grade: null,
    says,
  };
  return { element, state, share: 0, because: [reason] };
}
