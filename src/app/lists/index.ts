export type { Export, ExportFormat } from './export-list.ts';
export { exportFormats, exportList } from './export-list.ts';
export type { Column, Direction, List, Listed, Opened, PageQuery } from './list.ts';
export { directions, openList } from './list.ts';
export type { ContractQuery, ListedContract } from './list-contracts.ts';
export {
  contractQuerySchema,
  contractSorts,
  contractsList,
  listContracts,
} from './list-contracts.ts';
export type { ListedReviews, ListQuery } from './list-reviews.ts';
export {
  listQuerySchema,
  listReviews,
  reviewSorts,
  reviewStateFilters,
  reviewsList,
} from './list-reviews.ts';
export type { ListedSupplier, SupplierQuery } from './list-suppliers.ts';
export { listSuppliers, supplierQuerySchema, supplierSorts, suppliersList } from './list-suppliers.ts';
export type { ListedSystem, SystemQuery } from './list-systems.ts';
export { listSystems, systemQuerySchema, systemSorts, systemsList } from './list-systems.ts';
export { pageInHand } from './page-in-hand.ts';
export type { RowsQuery } from './page-of-rows.ts';
export { pageOfRows, rowsQuerySchema } from './page-of-rows.ts';
export type { ListedTier } from './standing-filters.ts';
export { dueFilters, gapFilters, listedTiers } from './standing-filters.ts';
