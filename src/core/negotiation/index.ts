/** What became of a redline: a counter-draft held against it, and where each clause stands between the parties. */
export type { WordPiece } from './align.ts';
export {
  type ClauseOutcome,
  type ComparedDrafts,
  compareDrafts,
  type DraftComparison,
  type DraftFile,
  type Outcome,
  outcomes,
} from './compare-drafts.ts';
export { comparisonHtml } from './comparison-html.ts';
export {
  type ClauseNegotiation,
  type NegotiationState,
  type NegotiationStep,
  negotiationStates,
  nextStates,
  notProposed,
  type Stepped,
  stateOf,
  suggestedState,
  takeStep,
} from './negotiation.ts';
export type { Marked, ParagraphChange } from './paragraph-changes.ts';
export { type Refusal, refusalsIn } from './refusals.ts';
