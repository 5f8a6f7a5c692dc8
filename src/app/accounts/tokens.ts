import { z } from 'zod';
import { type ApiTokenRow, deleteToken, insertToken, type MemberRole, tokensOf } from '../../store/index.ts';
import { forbidden, notFound } from '../errors.ts';
import { check, idSchema, required } from '../input.ts';
import type { Listed } from '../lists/list.ts';
import { pageOfRows, type RowsOrder, type RowsQuery } from '../lists/page-of-rows.ts';
import type { Workspace } from '../workspace.ts';
import { type Caller, ownSession } from './caller.ts';
import { roleSchema } from './fields.ts';
import { lesser } from './recognise.ts';
import { hashOf, newSecret } from './secrets.ts';

const longestDays = 366;
const day = 86_400_000;

export const newTokenSchema = z.strictObject({
  name: required(100, 'Enter what the token is for.'),
  /** What it allows at most: a viewer's token only reads. It never allows more than its person may do. */
  role: roleSchema,
  /** Days until it expires. */
  days: z
    .number('Enter a number of days.')
    .int('Enter a whole number of days.')
    .min(1, 'Enter at least one day.')
    .max(longestDays, `Enter at most ${longestDays} days.`),
});
export type NewTokenInput = z.input<typeof newTokenSchema>;

export interface ShownToken {
  readonly id: string;
  readonly name: string;
  /** How it begins. */
  readonly prefix: string;
  readonly role: MemberRole;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly expired: boolean;
  readonly usedAt: Date | null;
}

/** A token just made: the one moment at which it is known. */
export interface NewToken {
  readonly id: string;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** What every token begins with, so that a scanner finds one that lies about. */
const mark = 'candour_';
const shown = mark.length + 6;

/** Makes a token that acts for the caller in this organisation. Throws `invalid`, `forbidden` over a higher role. */
export async function createToken(ws: Workspace, caller: Caller, input: NewTokenInput): Promise<NewToken> {
  ownSession(caller);
  const { name, role, days } = check(newTokenSchema, input);
  if (lesser(caller.role, role) !== role) throw forbidden('A token cannot be allowed more than you are.');
  const secret = `${mark}${newSecret()}`;
  return await ws.store.change(caller.organisation, caller, async (change) => {
    const [id, expiresAt] = [change.newId(), new Date(change.at.getTime() + days * day)];
    await insertToken(change, {
      id,
      member_id: caller.id,
      name,
      prefix: secret.slice(0, shown),
      token_hash: hashOf(secret),
      role,
      expires_at: expiresAt,
    });
    change.record({
      action: 'token.created',
      subject: { kind: 'token', id },
      after: { name, role, expiresAt: expiresAt.toISOString() },
    });
    return { id, secret, expiresAt };
  });
}

const newestFirst: RowsOrder<ApiTokenRow> = {
  sort: 'made',
  order: 'desc',
  placeIn: ({ created_at, id }) => ({ key: created_at.toISOString(), id }),
};

/** A page of the caller's tokens for this organisation, newest first. */
export async function listTokens(
  ws: Workspace,
  caller: Caller,
  query: RowsQuery = {},
): Promise<Listed<ShownToken>> {
  ownSession(caller);
  const now = ws.store.now();
  return await ws.store.read(caller.organisation, (view) =>
    pageOfRows(
      query,
      newestFirst,
      (page) => tokensOf(view, caller.id, page),
      (row) => ({
        id: row.id,
        name: row.name,
        prefix: row.prefix,
        role: row.role,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        expired: row.expires_at <= now,
        usedAt: row.used_at,
      }),
    ),
  );
}

/** Revokes one of the caller's tokens: it stops to count at once. Throws `not-found`. */
export async function revokeToken(ws: Workspace, caller: Caller, token: string): Promise<void> {
  ownSession(caller);
  if (!idSchema.safeParse(token).success) throw notFound('token');
  await ws.store.change(caller.organisation, caller, async (change) => {
    const revoked = await deleteToken(change, caller.id, token);
    if (revoked === null) throw notFound('token');
    change.record({
      action: 'token.revoked',
      subject: { kind: 'token', id: token },
      before: { name: revoked.name, role: revoked.role },
    });
  });
}
