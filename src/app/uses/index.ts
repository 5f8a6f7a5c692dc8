export { changeUse } from './change-use.ts';
export { createUse } from './create-use.ts';
export { deleteUse } from './delete-use.ts';
export { keepUseScope, type NewScope, newScopeSchema } from './keep-scope.ts';
export { previewScope, type ScopePreview } from './preview-scope.ts';
export { showUse } from './show-use.ts';
export type { GoverningContract, KeptScope, ShownUse, UseInput } from './use.ts';
export { useSchema, useStates } from './use.ts';
