export { type AnnexChoice, annexChoicesOf, replaceAnnexChoices } from './annex-choices.ts';
export {
  annexFileHash,
  annexForm,
  annexVersionsOf,
  findAnnexVersion,
  insertAnnexFiles,
  insertAnnexVersion,
  type NewAnnexFile,
  newestAnnexNumber,
} from './annex-versions.ts';
export {
  counterDraftsOf,
  findCounterDraft,
  findRedline,
  insertCounterDraft,
  insertRedline,
  type KeptCounterDraft,
  redlinesOf,
} from './drafts.ts';
export { insertPlaybook, newestPlaybook } from './playbook.ts';
export {
  insertSteps,
  type NewStep,
  negotiationStepsOf,
  type RefusedClause,
  refusedClauses,
} from './steps.ts';
export type {
  AnnexedPaper,
  AnnexVersionRow,
  CounterDraftRow,
  NegotiationStepRow,
  PlaybookRow,
  RedlineRow,
} from './tables.ts';
export { negotiationUploads } from './uploads.ts';
