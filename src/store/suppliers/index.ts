export { contractClockJobKind, queueContractClocks, rollContractDates } from './contract-clock.ts';
export { contractOfReview, deleteVersion, insertVersion, versionsOf } from './contract-versions.ts';
export {
  type ContractFields,
  contractsOfSupplier,
  contractsOfUse,
  deleteContractRow,
  findContract,
  holdContract,
  insertContract,
  setUsesOfContract,
  updateContract,
  usesOfContract,
} from './contracts.ts';
export {
  allParties,
  deletePartyRow,
  exampleParties,
  type FourthPartyFields,
  findParty,
  findPartyByName,
  holdParty,
  insertParty,
  updateParty,
} from './fourth-parties.ts';
export {
  allReliances,
  contractsOfSystem,
  deleteRelianceRow,
  findReliance,
  insertReliance,
  type NewReliance,
  namesSetAside,
  setNameAside,
  weighedSystems,
} from './reliances.ts';
export {
  deleteSupplierRow,
  exampleSuppliers,
  findSupplier,
  holdSupplier,
  insertSupplier,
  type SupplierFields,
  updateSupplier,
} from './suppliers.ts';
export {
  deleteSystemRow,
  findSystem,
  holdSystem,
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
  deleteUseRow,
  findUse,
  holdUse,
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
