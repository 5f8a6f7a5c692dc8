export * from './accounts/index.ts';
export { type DatabaseOptions, openDatabase } from './database.ts';
export * from './embedded/index.ts';
export * from './jobs/index.ts';
export * from './record/index.ts';
export * from './reviews/index.ts';
export { Store } from './store.ts';
export * from './suppliers/index.ts';
export type { Change, Doer, Recorded, View } from './transaction.ts';
