import type { Role, Strength } from '../../core/code/index.ts';

/** Roles in a sentence that lays a duty on them. */
export const roleWords: Readonly<Record<Role, string>> = {
  developer: 'developers',
  'system-operator': 'system operators',
  'data-custodian': 'data custodians',
  'end-user': 'end-users',
  'affected-entity': 'affected entities',
};

/** The verb by which the Code lays a duty down. */
export const strengthVerb: Readonly<Record<Strength, string>> = {
  required: 'shall',
  recommended: 'should',
  possible: 'may',
};
