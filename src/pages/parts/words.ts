import { type Role, roleNames, type Strength } from '../../core/code/index.ts';
import type { PaperKind } from '../../core/contract/index.ts';
import type { Intensity, Party } from '../../core/scope/index.ts';
import type { Tier } from '../../core/terms/index.ts';
import { capitalised } from './phrases.ts';

/** How the screens say the words of the Code to a person. */
export const roleWord = (role: Role): string => capitalised(roleNames[role]);

export const strengthWord: Readonly<Record<Strength, string>> = {
  required: 'Required',
  recommended: 'Recommended',
  possible: 'Possible',
};

/** The verb by which the Code lays a duty down. */
export const strengthVerb: Readonly<Record<Strength, string>> = {
  required: 'shall',
  recommended: 'should',
  possible: 'may',
};

/** For sentences in which a duty is laid on them. */
export const roleWords: Readonly<Record<Role, string>> = {
  developer: 'developers',
  'system-operator': 'system operators',
  'data-custodian': 'data custodians',
  'end-user': 'end-users',
  'affected-entity': 'affected entities',
};

export const partyWord: Readonly<Record<Party, string>> = { us: 'Us', supplier: 'The supplier' };

export const intensityWord: Readonly<Record<Intensity, string>> = {
  light: 'A statement',
  standard: 'A documented practice',
  full: 'Independent evidence',
};

export const tierWord: Readonly<Record<Tier, string>> = { low: 'Low', medium: 'Medium', high: 'High' };

export const paperKindWord: Readonly<Record<PaperKind, string>> = {
  terms: 'Terms',
  dpa: 'Data processing agreement',
  sla: 'Service levels',
  aup: 'Acceptable use policy',
  'security-schedule': 'Security schedule',
  'disclosure-policy': 'Vulnerability disclosure policy',
  'order-form': 'Order form',
  addendum: 'Addendum',
  other: 'Other paper',
};
