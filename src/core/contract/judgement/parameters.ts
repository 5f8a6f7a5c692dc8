import type { ParameterValue } from '../finding.ts';
import { auditStance } from './audit-stance.ts';
import { deletionTime } from './deletion-time.ts';
import type { Scored } from './evidence.ts';
import { incidentNotice } from './incident-notice.ts';
import { changeNotice, subprocessorNotice } from './notice-days.ts';
import { outputStance } from './output-stance.ts';
import type { Told } from './told-words.ts';
import { trainingStance } from './training-stance.ts';

type Params = Readonly<Record<string, ParameterValue>>;

/** A passage less likely than this (log odds) to belong to a term is not read for its parameters. */
const mayBelong = -2;

/** The figures and stances of a term, and the passages that settle them; none where they follow from silence. */
export interface Parameters {
  readonly params: Params;
  readonly from: readonly Scored[];
  /** Whether they stand in for what the paper does not state, so that they contradict no other paper. */
  readonly standsIn: boolean;
}

/** Reads parameters from the passages that surely speak to a term; `all` are those that may. */
type ParameterReader = (passages: readonly Scored[], all: readonly Scored[]) => Parameters;

const none: Parameters = { params: {}, from: [], standsIn: false };

const stance = ({ value, from }: Told<string>): Parameters => ({
  params: { stance: value },
  from,
  standsIn: false,
});
const days = (told: Told<number> | null): Parameters => ({
  params: { days: told?.value ?? null },
  from: told?.from ?? [],
  standsIn: told?.standsIn ?? false,
});

const readers: Readonly<Record<string, ParameterReader>> = {
  'customer-data-training': (passages, all) => stance(trainingStance(passages, all)),
  'incident-notification': (passages) => {
    const { value, from } = incidentNotice(passages);
    return { params: value, from, standsIn: false };
  },
  'model-change-notice': (passages, all) => days(changeNotice(passages) ?? changeNotice(all)),
  'output-responsibility': (_, all) => stance(outputStance(all)),
  'audit-rights': (passages) => stance(auditStance(passages)),
  'subprocessor-control': (passages, all) => days(subprocessorNotice(passages) ?? subprocessorNotice(all)),
  'data-deletion': (passages, all) => days(deletionTime(passages, all)),
};

/**
 * The figures and stances a term names, read from the passages that speak to it, strongest first; where those state no
 * figure, from those that may. Where several figures stand, the first of the strongest passage that states one is
 * taken, or the one a passage picks ("whichever is sooner"); each reader says which end of a range.
 */
export function parametersOf(term: string, passages: readonly Scored[]): Parameters {
  const top = passages[0]?.present ?? 0;
  const atLeast = (odds: number) => passages.filter(({ present }) => present >= odds);
  return readers[term]?.(atLeast(Math.min(0, top - 1)), atLeast(Math.min(mayBelong, top - 1))) ?? none;
}
