import { z } from '@hono/zod-openapi';
import {
  type Joining,
  joiningRoles,
  memberRoles,
  type NewInvitation,
  type NewToken,
  type People,
  type ShownMember,
  type ShownOrganisation,
  type ShownSession,
  type ShownToken,
} from '../../app/index.ts';

const text = z.string();
const moment = z.iso.datetime();
const role = z.enum(memberRoles);

/** Of the caller's own account; a token may not. */
export const ownOnly = 'For who is signed in by session; a token cannot.';

export const meShape = z
  .object({
    id: z.uuid(),
    name: text,
    organisation: z.uuid(),
    organisationName: text,
    role: role.describe('What you may do in it; by a token no more than the token allows.'),
    by: z.enum(['machine', 'session', 'token']),
  })
  .openapi('Me');

export const memberShape = z
  .object({
    id: z.uuid(),
    name: text,
    email: text.nullable(),
    role,
    since: moment,
    passwordResetAt: moment
      .nullable()
      .describe('When whoever runs the server gave them the password they still have; told to owners.'),
    self: z.boolean().describe('You.'),
  })
  .openapi('Member');

export const accessShape = z
  .object({
    sessions: z.int().describe('Sessions that work in the organisation.'),
    tokens: z.int().describe('Tokens for it.'),
  })
  .openapi('Access');

export const peopleShape = z
  .object({
    members: z.array(memberShape).describe('A page of them, in the order they came.'),
    next: text.nullable().describe('Hand it back as `after` for the next members; null on the last page.'),
    invitations: z
      .array(z.object({ id: z.uuid(), whom: text, role, invitedBy: text, expiresAt: moment }))
      .describe('Open ones; told to who may withdraw them.'),
    may: z.object({ manage: z.boolean() }),
  })
  .openapi('People');

export const newInvitationShape = z
  .object({ id: z.uuid(), link: z.url().describe('Whoever has it can join, once.'), expiresAt: moment })
  .openapi('NewInvitation');

export const sessionShape = z
  .object({
    id: z.uuid(),
    agent: text.describe('What the browser calls itself.'),
    startedAt: moment,
    seenAt: moment,
    expiresAt: moment,
    current: z.boolean(),
  })
  .openapi('Session');

export const tokenShape = z
  .object({
    id: z.uuid(),
    name: text,
    prefix: text.describe('How it begins.'),
    role,
    createdAt: moment,
    expiresAt: moment,
    expired: z.boolean(),
    usedAt: moment.nullable(),
  })
  .openapi('Token');

export const newTokenShape = z
  .object({ id: z.uuid(), secret: text.describe('Send it as Authorization: Bearer …'), expiresAt: moment })
  .openapi('NewToken');

export const organisationsShape = z
  .object({
    memberships: z.array(z.object({ organisation: z.uuid(), organisationName: text, role })),
    may: z.object({ found: z.boolean() }),
  })
  .openapi('Organisations');

export const organisationShape = z
  .object({
    id: z.uuid(),
    name: text,
    foundedAt: moment,
    may: z.object({ manage: z.boolean() }),
  })
  .openapi('Organisation');

export const joiningShape = z
  .object({
    domains: z.array(z.object({ domain: text, role: z.enum(joiningRoles), addedAt: moment, addedBy: text })),
    offered: z.array(text).describe('What whoever runs the server allows beside those.'),
  })
  .openapi('Joining');

export const presentOrganisation = (organisation: ShownOrganisation): z.input<typeof organisationShape> =>
  organisationShape.parse({ ...organisation, foundedAt: organisation.foundedAt.toISOString() });

export const presentJoining = ({ domains, offered }: Joining): z.input<typeof joiningShape> =>
  joiningShape.parse({
    domains: domains.map((each) => ({ ...each, addedAt: each.addedAt.toISOString() })),
    offered,
  });

export const presentMember = (member: ShownMember): z.input<typeof memberShape> =>
  memberShape.parse({
    ...member,
    since: member.since.toISOString(),
    passwordResetAt: member.passwordResetAt?.toISOString() ?? null,
  });

export const presentPeople = ({ members, next, invitations, may }: People): z.input<typeof peopleShape> =>
  peopleShape.parse({
    members: members.map(presentMember),
    next,
    invitations: invitations.map((each) => ({ ...each, expiresAt: each.expiresAt.toISOString() })),
    may,
  });

export const presentNewInvitation = (
  { id, token, expiresAt }: NewInvitation,
  origin: string,
): z.input<typeof newInvitationShape> => ({
  id,
  link: `${origin}/invitations/${token}`,
  expiresAt: expiresAt.toISOString(),
});

export const presentSession = (session: ShownSession): z.input<typeof sessionShape> =>
  sessionShape.parse({
    ...session,
    startedAt: session.startedAt.toISOString(),
    seenAt: session.seenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  });

export const presentToken = (token: ShownToken): z.input<typeof tokenShape> =>
  tokenShape.parse({
    ...token,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    usedAt: token.usedAt?.toISOString() ?? null,
  });

export const presentNewToken = ({ id, secret, expiresAt }: NewToken): z.input<typeof newTokenShape> => ({
  id,
  secret,
  expiresAt: expiresAt.toISOString(),
});
