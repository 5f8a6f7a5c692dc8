export { changeContract } from './change-contract.ts';
export type { ContractInput } from './contract.ts';
export { contractSchema, contractStates, renewals } from './contract.ts';
export { createContract } from './create-contract.ts';
export { deleteContract } from './delete-contract.ts';
export { governedUsesSchema, governUses } from './govern-uses.ts';
export type { ContractUse, ContractVersion, ShownContract } from './show-contract.ts';
export { showContract } from './show-contract.ts';
