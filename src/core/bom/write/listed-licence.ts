import licences from '../schema/official/spdx.schema.json';

const ids = new Set(licences.enum);

/** True for an id of the SPDX licence list as CycloneDX ships it. */
export function isListedLicence(id: string): boolean {
  return ids.has(id);
}
