export { beyondPlace, type PageOfRows } from './keyset.ts';
export { type ContractLine, contractLines } from './list-contracts.ts';
export { type ReviewLine, reviewLines } from './list-reviews.ts';
export { narrowed, type SupplierLine, supplierLines } from './list-suppliers.ts';
export { type SystemLine, systemLines } from './list-systems.ts';
export type { Keyed, Order, PageWanted, Place } from './page-of.ts';
