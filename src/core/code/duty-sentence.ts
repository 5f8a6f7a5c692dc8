import { type CatalogueVersion, modalVerbIn } from './catalogue-versions.ts';
import { type Duty, roleNames } from './provision.ts';

/**
 * A duty as a sentence of our own with a publication's verb: "The developer and the system operator shall each carry
 * out due diligence on an external provider before working with it."
 */
export function dutySentence(duty: Duty, version: CatalogueVersion): string {
  const each = duty.roles.length > 1 && !duty.andOr ? ' each' : '';
  return `The ${listOfRoles(duty)} ${modalVerbIn(version, duty)}${each} ${duty.summary}.`;
}

function listOfRoles({ roles, andOr }: Duty): string {
  const named = roles.map((role) => roleNames[role]);
  const last = named.at(-1) ?? '';
  const joint = andOr ? 'and/or' : 'and';
  return named.length > 1 ? `${named.slice(0, -1).join(', the ')} ${joint} the ${last}` : last;
}
