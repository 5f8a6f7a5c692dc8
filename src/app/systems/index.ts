export { changeSystem } from './change-system.ts';
export { createSystem } from './create-system.ts';
export { deleteSystem } from './delete-system.ts';
export { listUses, showSystem } from './show-system.ts';
export type { Named, ShownSystem, SystemInput } from './system.ts';
export { systemSchema } from './system.ts';
