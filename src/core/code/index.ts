export type { CatalogueVersion, CatalogueVersionId } from './catalogue-versions.ts';
export {
  catalogueVersionById,
  catalogueVersionIds,
  catalogueVersions,
  modalVerbIn,
  principleIdIn,
  principleTitleIn,
  provisionIdIn,
} from './catalogue-versions.ts';
export type { ProvisionFilter } from './filter-provisions.ts';
export { filterProvisions } from './filter-provisions.ts';
export { parseContent } from './parse-content.ts';
export { duties, dutyById, principleByNumber, principles, provisionById, provisions } from './principles.ts';
export type {
  Crosswalk,
  Duty,
  Phase,
  Principle,
  Provision,
  Role,
  Strength,
  SystemKind,
} from './provision.ts';
export { phases, roles, strengths, systemKinds } from './provision.ts';
export type { Threat } from './threats.ts';
export { threatById, threats } from './threats.ts';
