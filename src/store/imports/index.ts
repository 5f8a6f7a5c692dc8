export { contractsMeant, deleteDraft, findDraft, foldedNames, keepDraft, suppliersMeant } from './imports.ts';
export type { ImportDraftRow, ImportKind } from './tables.ts';
