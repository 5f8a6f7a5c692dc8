import { type MemberRole, memberRoles } from '../../app/index.ts';
import type { Choice } from '../parts/fields.tsx';

export const roleWords: Readonly<Record<MemberRole, string>> = {
  owner: 'Owner',
  editor: 'Editor',
  reviewer: 'Reviewer',
  viewer: 'Viewer',
};

const meanings: Readonly<Record<MemberRole, string>> = {
  owner: 'Everything, also who belongs to the organisation.',
  editor: 'Adds and changes suppliers, contracts and reviews.',
  reviewer: 'Decides over findings; adds and deletes nothing.',
  viewer: 'Reads only.',
};

export const roleChoices: readonly Choice[] = memberRoles.map((role) => ({
  value: role,
  label: roleWords[role],
  hint: meanings[role],
}));

/** What a person reads for a role as a form sends it; as it is where it is none. */
export const roleWord = (sent: string): string =>
  memberRoles.flatMap((role) => (role === sent ? [roleWords[role]] : [])).join('') || sent;
