import type { ClauseId } from '../annex/index.ts';
import type { ClauseOutcome } from './compare-drafts.ts';

export const negotiationStates = [
  'proposed',
  'agreed',
  'agreed-with-changes',
  'refused',
  'withdrawn',
] as const;
/** Where a clause stands between the parties. */
export type NegotiationState = (typeof negotiationStates)[number];

/** One step in the history of a clause. */
export interface NegotiationStep {
  readonly to: NegotiationState;
  /** Who noted it, on our side. */
  readonly by: string;
  /** ISO 8601, handed in. */
  readonly at: string;
  /** Why: asked for where the supplier refuses and where we give up. */
  readonly reason: string | null;
  /** The words agreed on, or proposed anew. */
  readonly wording: string | null;
}

/** What a clause has been through, oldest first. It never loses a step. */
export interface ClauseNegotiation {
  readonly clause: ClauseId;
  readonly history: readonly NegotiationStep[];
}

export type Stepped =
  | { readonly ok: true; readonly negotiation: ClauseNegotiation }
  /** @param fault one sentence: what is wrong and what to do. */
  | { readonly ok: false; readonly fault: string };

const next: Readonly<Record<NegotiationState, readonly NegotiationState[]>> = {
  proposed: ['proposed', 'agreed', 'agreed-with-changes', 'refused', 'withdrawn'],
  agreed: ['proposed'],
  'agreed-with-changes': ['proposed'],
  refused: ['proposed', 'withdrawn'],
  withdrawn: ['proposed'],
};

const inWords: Readonly<Record<NegotiationState, string>> = {
  proposed: 'proposed',
  agreed: 'agreed',
  'agreed-with-changes': 'agreed with changes',
  refused: 'refused',
  withdrawn: 'withdrawn',
};

/** A clause that nobody has proposed yet. */
export const notProposed = (clause: ClauseId): ClauseNegotiation => ({ clause, history: [] });

/** Where a clause stands now; null where it was never proposed. */
export const stateOf = ({ history }: ClauseNegotiation): NegotiationState | null =>
  history.at(-1)?.to ?? null;

/** The states a clause can go to from where it stands. */
export function nextStates(negotiation: ClauseNegotiation): readonly NegotiationState[] {
  const state = stateOf(negotiation);
  return state === null ? ['proposed'] : next[state];
}

/** Takes a step. A step that cannot be, or lacks the reason or the words it needs, is refused with a sentence. */
export function takeStep(negotiation: ClauseNegotiation, step: NegotiationStep): Stepped {
  const state = stateOf(negotiation);
  const last = negotiation.history.at(-1);
  if (!nextStates(negotiation).includes(step.to)) {
    const now = state === null ? 'was never proposed' : `is ${inWords[state]}`;
    return refuse(`The clause ${now}, so it cannot be ${inWords[step.to]} next. Propose it first.`);
  }
  if (last !== undefined && step.at < last.at)
    return refuse(
      `The step bears an earlier time (${step.at}) than the one before it (${last.at}). Check the time.`,
    );
  if ((step.to === 'refused' || step.to === 'withdrawn') && !/\S/.test(step.reason ?? ''))
    return refuse(`Say why the clause is ${inWords[step.to]}: whoever weighs the renewal will ask.`);
  if (step.to === 'agreed-with-changes' && !/\S/.test(step.wording ?? ''))
    return refuse('Give the words that were agreed on.');
  return { ok: true, negotiation: { ...negotiation, history: [...negotiation.history, step] } };
}

const refuse = (fault: string): Stepped => ({ ok: false, fault });

/**
 * The state that a counter-draft suggests for a clause, for a person to confirm: to strike is to refuse, and whether
 * changed words are good enough is for a person to say, so none is suggested then.
 */
export function suggestedState({ outcome }: Pick<ClauseOutcome, 'outcome'>): NegotiationState | null {
  if (outcome === 'struck') return 'refused';
  return outcome === 'accepted' || outcome === 'moved' ? 'agreed' : null;
}
