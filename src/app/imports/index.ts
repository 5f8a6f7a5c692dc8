export { carryOutImport, draftImport, type ImportPreview, previewImport } from './imports.ts';
export { type ImportKind, importKinds, type PlannedChange, type PlannedRow } from './plan.ts';
export { importTemplate } from './template.ts';
