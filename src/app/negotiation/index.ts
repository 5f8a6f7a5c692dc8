export type { AnnexChoice } from '../../store/index.ts';
export { type AnnexVersion, listAnnexVersions } from './annex-version.ts';
export { type AnnexWishes, type AnnexWishesInput, wishesSchema } from './annex-wishes.ts';
export { chooseAnnex, previewAnnex } from './choose-annex.ts';
export {
  type Answered,
  addCounterDraft,
  type CounterDraft,
  downloadCounterDraft,
  type ShownCounterDraft,
  showCounterDraft,
} from './counter-drafts.ts';
export { downloadAnnex, downloadAnnexVersion } from './download-annex.ts';
export { playbookSchema, type ShownPlaybook, savePlaybook, showPlaybook } from './edit-playbook.ts';
export { makeAnnexVersion, newVersionSchema } from './make-annex-version.ts';
export { confirmAccepted, noteStep, stepSchema } from './note-step.ts';
export {
  downloadRedline,
  makeRedline,
  newRedlineSchema,
  type ShownRedline,
  showRedline,
} from './redlines.ts';
export {
  listRefusals,
  refusalsOf,
  refusalsOfSupplier,
  type SupplierRefusal,
  type SupplierRefusals,
} from './refusals.ts';
export { type ShownAnnex, showAnnex } from './show-annex.ts';
export { type NegotiatedClause, type ShownNegotiation, showNegotiation } from './show-negotiation.ts';
