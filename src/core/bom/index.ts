export type { Fact, FactName, FactState, Grade, Inventory, Relation, Thing, ThingKind } from './fact.ts';
export { factNames, factsOf, grades, knownFact, thingKinds } from './fact.ts';
export type { FaultsFound } from './find-faults.ts';
export { findFaults } from './find-faults.ts';
export type { BomRead, BomRefused } from './read-bom.ts';
export { readBom } from './read-bom.ts';
export type { BomFault } from './schema/fault.ts';
