import type { Inventory, Thing } from '../fact.ts';
import { peek } from '../thing.ts';
import {
  type CoverageElement,
  coverageElements,
  type ProvisionRule,
  provisionRules,
} from './coverage-content.ts';
import { type CoverageReason, coverElement, type ElementCoverage, type Places } from './element.ts';

/** `met`: all that decides is there. A provision is never met by what a BOM cannot carry. */
export type ProvisionState = 'met' | 'partly' | 'unknown' | 'withheld' | 'silent' | 'not-applicable';

export interface PointGiven {
  readonly element: string;
  readonly title: string;
  /** True where the provision is not met without it. */
  readonly decides: boolean;
  readonly weight: number;
  /** 0 to `weight`. */
  readonly points: number;
  readonly state: ElementCoverage['state'];
  readonly because: readonly CoverageReason[];
}

export interface ProvisionCoverage {
  readonly provision: string;
  readonly state: ProvisionState;
  readonly points: number;
  readonly of: number;
  readonly because: readonly PointGiven[];
}

export interface Coverage {
  readonly code: readonly ProvisionCoverage[];
  readonly g7: readonly ElementCoverage[];
  /** The two figures. They measure different things and are never added up. */
  readonly figures: {
    readonly code: { readonly met: number; readonly of: number; readonly percent: number };
    readonly g7: { readonly present: number; readonly of: number; readonly percent: number };
  };
  /** Questions to the supplier: what the BOM does not say, what decides first. */
  readonly ask: readonly {
    readonly element: string;
    readonly question: string;
    readonly provisions: readonly string[];
    readonly why: string;
  }[];
}

/** How far a BOM evidences the Code and the G7 list, with the rule and the path behind every point. */
export function coverageOf(inventory: Inventory): Coverage {
  const places = placesOf(inventory);
  const covered = new Map(coverageElements.map((element) => [element.id, coverElement(element, places)]));
  const code = provisionRules.map((rule) => coverProvision(rule, covered));
  const g7 = [...covered.values()].filter(({ element }) => element.g7 !== null);
  return { code, g7, figures: figuresOf(code, g7), ask: questionsFrom(covered) };
}

/** Of thousands of libraries, evenly spaced ones stand for the rest. */
const mostLookedAt = 2000;

function sample(things: readonly Thing[]): readonly Thing[] {
  const step = Math.max(1, Math.floor(things.length / mostLookedAt));
  const looked: Thing[] = [];
  for (let place = 0; place < things.length; place += step) {
    const thing = things[place];
    if (thing !== undefined) looked.push(peek(thing));
  }
  return looked;
}

function placesOf(inventory: Inventory): Places {
  const byKind = new Map<string, Thing[]>();
  for (const thing of inventory.things) {
    const listed = byKind.get(thing.kind);
    if (listed === undefined) byKind.set(thing.kind, [thing]);
    else listed.push(thing);
  }
  const of = (kind: string) => byKind.get(kind) ?? [];
  const roots = inventory.things.filter(({ isRoot }) => isRoot);
  const services = of('service');
  const byPlace = new Map<CoverageElement['of'], readonly Thing[]>([
    ['document', [inventory.document]],
    ['system', roots],
    ['model', sample(of('model'))],
    ['dataset', sample(of('dataset'))],
    ['configuration', sample(of('configuration'))],
    ['service', sample(services)],
    ['software', sample(of('software'))],
    ['system-or-service', [...roots, ...services, inventory.document]],
    [
      'anything',
      [inventory.document, ...roots, ...of('model'), ...services, ...of('dataset'), ...of('configuration')],
    ],
  ]);
  return { inventory, byPlace, notApplicable: whyNoData(inventory, of('model'), services) };
}

/** A model that somebody else runs behind a service was not trained here, so its data stands in its provider's papers. */
function whyNoData(
  inventory: Inventory,
  models: readonly Thing[],
  services: readonly Thing[],
): string | null {
  if (models.length === 0 || services.length === 0) return null;
  const called = models.every(
    ({ facts }) =>
      !facts.some(({ name }) => ['hash', 'trained-on', 'tuning-method', 'base-model'].includes(name)),
  );
  const linked = inventory.relations.some(
    ({ kind, from, to }) => kind === 'depends-on' && [from, to].some((end) => end.kind === 'service'),
  );
  if (!called || !linked) return null;
  const names = services
    .map(({ name }) => name)
    .slice(0, 3)
    .join(', ');
  return `Not applicable because the model is called at a service (${names}) and no data of the supplier's own is named. Ask for the provider's published document instead.`;
}

function coverProvision(
  rule: ProvisionRule,
  covered: ReadonlyMap<string, ElementCoverage>,
): ProvisionCoverage {
  const given = [...pointsFor(rule.must, true, covered), ...pointsFor(rule.also, false, covered)];
  const counted = given.filter(({ state }) => state !== 'not-applicable');
  const points = counted.reduce((sum, each) => sum + each.points, 0);
  const of = counted.reduce((sum, each) => sum + each.weight, 0);
  return { provision: rule.provision, state: stateOf(given), points, of, because: given };
}

function pointsFor(
  weights: ReadonlyMap<string, number>,
  decides: boolean,
  covered: ReadonlyMap<string, ElementCoverage>,
): PointGiven[] {
  return [...weights].flatMap(([id, weight]) => {
    const found = covered.get(id);
    if (found === undefined) return [];
    const { element, state, share, because } = found;
    return [{ element: id, title: element.title, decides, weight, points: weight * share, state, because }];
  });
}

function stateOf(given: readonly PointGiven[]): ProvisionState {
  const deciding = given.filter(({ decides }) => decides);
  const counted = deciding.filter(({ state }) => state !== 'not-applicable');
  if (counted.length === 0) return 'not-applicable';
  if (counted.every(({ state }) => state === 'present')) return 'met';
  if (counted.some(({ state }) => state === 'present' || state === 'partly')) return 'partly';
  if (counted.some(({ state }) => state === 'withheld')) return 'withheld';
  if (counted.some(({ state }) => state === 'unknown')) return 'unknown';
  return given.some(({ points }) => points > 0) ? 'partly' : 'silent';
}

function figuresOf(code: readonly ProvisionCoverage[], g7: readonly ElementCoverage[]): Coverage['figures'] {
  const applicable = code.filter(({ state }) => state !== 'not-applicable');
  const points = applicable.reduce((sum, each) => sum + each.points, 0);
  const all = applicable.reduce((sum, each) => sum + each.of, 0);
  const elements = g7.filter(({ state }) => state !== 'not-applicable');
  const shares = elements.reduce((sum, { share }) => sum + share, 0);
  return {
    code: {
      met: code.filter(({ state }) => state === 'met').length,
      of: applicable.length,
      percent: percent(points, all),
    },
    g7: {
      present: elements.filter(({ state }) => state === 'present').length,
      of: elements.length,
      percent: percent(shares, elements.length),
    },
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}

function questionsFrom(covered: ReadonlyMap<string, ElementCoverage>): Coverage['ask'] {
  const open = [...covered.values()].filter(({ state }) => state !== 'present' && state !== 'not-applicable');
  const questions = open.map(({ element, because, state }) => {
    const deciding = provisionRules
      .filter(({ must }) => must.has(element.id))
      .map(({ provision }) => provision);
    const touching = provisionRules
      .filter(({ also }) => also.has(element.id))
      .map(({ provision }) => provision);
    const missing = because.filter((reason) => reason.state !== 'present');
    const why = state === 'partly' ? missing.map(({ says }) => says).join(' ') : (because[0]?.says ?? '');
    return {
      element: element.id,
      question: element.ask,
      provisions: [...deciding, ...touching],
      why,
      deciding: deciding.length,
    };
  });
  return questions
    .sort((a, b) => b.deciding - a.deciding || b.provisions.length - a.provisions.length)
    .map(({ deciding: _, ...question }) => question);
}
