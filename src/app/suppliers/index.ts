export { changeSupplier } from './change-supplier.ts';
export { createSupplier } from './create-supplier.ts';
export { deleteSupplier } from './delete-supplier.ts';
export { showSupplier } from './show-supplier.ts';
export type {
  ContractSummary,
  EditPermissions,
  ShownSupplier,
  SupplierInput,
  SystemSummary,
  UseSummary,
} from './supplier.ts';
export { supplierSchema } from './supplier.ts';
