import { z } from 'zod';
import { insertInvitation, takeInvitation } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, notFound } from '../errors.ts';
import { check, idSchema, required } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { roleSchema } from './fields.ts';
import { hashOf, newSecret } from './secrets.ts';
import { isSetUp } from './set-up.ts';

/** Days an invitation stays open. */
const openDays = 7;
const day = 86_400_000;

export const inviteSchema = z.strictObject({
  whom: required(200, 'Enter whom you invite: a name or an e-mail address.'),
  role: roleSchema,
});
export type InviteInput = z.input<typeof inviteSchema>;

/** An invitation just made: the one moment at which its token is known. */
export interface NewInvitation {
  readonly id: string;
  /** Whoever has it can join, once; it stands at the end of the link. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Invites somebody by a link that works once. Throws `forbidden`, `invalid`, and `conflict` before set-up. */
export async function invite(ws: Workspace, actor: Actor, input: InviteInput): Promise<NewInvitation> {
  authorise(actor, 'people.manage');
  const { whom, role } = check(inviteSchema, input);
  if (!(await isSetUp(ws))) throw conflict('Set up accounts first: without them nobody else could sign in.');
  const token = newSecret();
  return await ws.store.change(actor.organisation, actor, async (change) => {
    const [id, expiresAt] = [change.newId(), new Date(change.at.getTime() + openDays * day)];
    await insertInvitation(change, { id, token_hash: hashOf(token), whom, role, expires_at: expiresAt });
    change.record({
      action: 'invitation.made',
      subject: { kind: 'invitation', id },
      after: { whom, role, expiresAt: expiresAt.toISOString() },
    });
    return { id, token, expiresAt };
  });
}

/** Withdraws an invitation that was not used yet. Throws `forbidden`, `not-found`. */
export async function withdrawInvitation(ws: Workspace, actor: Actor, invitation: string): Promise<void> {
  authorise(actor, 'people.manage');
  if (!idSchema.safeParse(invitation).success) throw notFound('invitation');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const taken = await takeInvitation(change, invitation);
    if (taken === null) throw notFound('invitation');
    change.record({
      action: 'invitation.withdrawn',
      subject: { kind: 'invitation', id: invitation },
      before: { whom: taken.whom, role: taken.role },
    });
  });
}
