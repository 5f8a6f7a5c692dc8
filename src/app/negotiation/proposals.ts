import type { AnnexClause, ClauseId, Worded } from '../../core/annex/index.ts';
import {
  type ClauseNegotiation,
  type NegotiationStep,
  notProposed,
  stateOf,
} from '../../core/negotiation/index.ts';

/** A clause's words without its number, which changes when another clause goes. */
export const wordsOf = ({ paragraphs }: Worded): string =>
  paragraphs
    .flatMap(({ text, items }) => [text, ...items.map(({ label, text: item }) => `${label} ${item}`)])
    .join('\n');

export interface Proposal {
  readonly clause: ClauseId;
  /** Of the step within its clause, from 1. */
  readonly number: number;
  readonly step: NegotiationStep;
}

/**
 * The steps that a new version of the annex takes: each clause is proposed, but for one that stands proposed, agreed or
 * refused in the very words that it has now. A clause that was withdrawn is proposed anew by being in it.
 */
export function proposalsOf(
  clauses: readonly AnnexClause[],
  negotiations: readonly ClauseNegotiation[],
  { by, at }: { readonly by: string; readonly at: string },
): Proposal[] {
  return clauses.flatMap(({ id, wordings, position }): Proposal[] => {
    const negotiation = negotiations.find(({ clause }) => clause === id) ?? notProposed(id);
    const step = { to: 'proposed', by, at, reason: null, wording: wordsOf(wordings[position]) } as const;
    const asProposed = negotiation.history.findLast(
      ({ to, wording }) => to === 'proposed' && wording !== null,
    );
    const isNew = stateOf(negotiation) === 'withdrawn' || asProposed?.wording !== step.wording;
    return isNew ? [{ clause: id, number: negotiation.history.length + 1, step }] : [];
  });
}
