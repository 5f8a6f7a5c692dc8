export { contractClockJobKind, queueContractClocks, rollContractDates } from './contract-clock.ts';
export { contractOfReview, deleteVersion, insertVersion, versionsOf } from './contract-versions.ts';
export {
  type ContractFields,
  contractsOfSupplier,
  contractsOfUse,
  insertContract,
  setUsesOfContract,
  updateContract,
  usesOfContract,
} from './contracts.ts';
export {
  allParties,
  exampleParties,
  type FourthPartyFields,
  findPartyByName,
  insertParty,
  updateParty,
} from './fourth-parties.ts';
export { deleteKept, findKept, holdKept, type KeptRows, type KeptTable } from './kept.ts';
export {
  allReliances,
  contractsOfSystem,
  deleteRelianceRow,
  findReliance,
  insertReliance,
  type NewReliance,
  namesSetAside,
  reliancesAround,
  reliancesOfSystem,
  setNameAside,
  updateReliance,
  weighedSystems,
} from './reliances.ts';
export {
  countOfSupplier,
  exampleSuppliers,
  insertSupplier,
  type SupplierFields,
  updateSupplier,
} from './suppliers.ts';
export {
  insertSystem,
  type SystemFields,
  systemsOf,
  updateSystem,
} from './systems.ts';
export type {
  ContractRow,
  ContractState,
  ContractVersionRow,
  FourthPartyKind,
  FourthPartyRow,
  RelianceRow,
  RelianceSource,
  Renewal,
  SupplierRow,
  SystemRow,
  UseRow,
  UseScopeRow,
  UseState,
} from './tables.ts';
export {
  firstUsesOf,
  insertUse,
  keepScope,
  type Scoped,
  scopesOfUse,
  type UseFields,
  type UseLine,
  updateUse,
  usesOfSupplier,
  usesOfSystem,
} from './uses.ts';
