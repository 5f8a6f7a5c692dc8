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
export { dutySentence } from './duty-sentence.ts';
export type { ProvisionFilter } from './filter-provisions.ts';
export { filterProvisions } from './filter-provisions.ts';
export type { OfficialWording } from './official-wording.ts';
export { matchOfficialWording } from './official-wording.ts';
export type { OscalCatalogOptions } from './oscal-catalog.ts';
export { toOscalCatalog } from './oscal-catalog.ts';
export { oscalControlId } from './oscal-control.ts';
export type {
  OscalCatalog,
  OscalControl,
  OscalGroup,
  OscalLink,
  OscalPart,
  OscalProperty,
  OscalResource,
} from './oscal-words.ts';
export { candourNamespace } from './oscal-words.ts';
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
export { phases, roleNames, roles, strengths, systemKindNames, systemKinds } from './provision.ts';
export type { Threat } from './threats.ts';
export { threatById, threats } from './threats.ts';
export { uuidV5 } from './uuid.ts';
