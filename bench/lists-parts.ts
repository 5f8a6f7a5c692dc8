export { listContracts, listSuppliers, openWorkspace } from '../src/app/index.ts';
