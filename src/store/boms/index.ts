export * from './boms.ts';
export * from './change-notices.ts';
export * from './contract-facts.ts';
export * from './parts.ts';
export * from './releases.ts';
export * from './reliances-due.ts';
export * from './standing.ts';
export * from './supplier-keys.ts';
export type {
  BomChangeRow,
  BomOrigin,
  BomRow,
  ChangeNoticeRow,
  ReleaseRow,
  SupplierKeyRow,
} from './tables.ts';
