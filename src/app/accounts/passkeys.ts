import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import {
  deletePasskey,
  findAccount,
  findPasskey,
  identitiesOf,
  insertPasskey,
  isDuplicate,
  type PasskeyRow,
  passkeysOf,
  usePasskey,
} from '../../store/index.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { check, idSchema, required } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { admit } from './attempts.ts';
import { type Caller, ownSession, type StartedSession, type Visitor } from './caller.ts';
import { beginHandshake, endHandshake } from './handshake.ts';
import { signInAs } from './sign-in.ts';

/** One of a person's passkeys. */
export interface ShownPasskey {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Date;
  readonly usedAt: Date | null;
}

/** What a browser's address line has up to the path; a passkey counts for its host name and nowhere else. */
type Origin = string;
const hostOf = (origin: Origin): string => new URL(origin).hostname;

const part = z.string().max(100_000);
const credential = {
  id: part,
  rawId: part,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
};

/** What browsers give for a new passkey (WebAuthn Level 3, RegistrationResponseJSON), as far as it is looked at. */
export const newPasskeySchema = z.object({
  name: required(100, 'Give the passkey a name, such as that of the device.'),
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: part,
      attestationObject: part,
      transports: z.array(z.string().max(50)).max(10).default([]),
    }),
  }),
});
export type NewPasskeyInput = z.input<typeof newPasskeySchema>;

/** What browsers give when a passkey is used (AuthenticationResponseJSON). */
export const usedPasskeySchema = z.object({
  ...credential,
  response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part }),
});

const notConfirmed = 'The passkey could not be confirmed. Try again, or sign in another way.';

/** What the browser is asked for a new passkey of the caller's. */
export async function askNewPasskey(ws: Workspace, caller: Caller, origin: Origin) {
  ownSession(caller);
  const [account, passkeys] = await ws.store.maintain(async (db) => [
    await findAccount(db, caller.id),
    await passkeysOf(db, caller.id),
  ]);
  if (account === null) throw notFound('account');
  const options = await generateRegistrationOptions({
    rpName: 'Candour',
    rpID: hostOf(origin),
    userID: new TextEncoder().encode(account.id),
    userName: account.email ?? account.name,
    userDisplayName: account.name,
    excludeCredentials: passkeys.map((each) => ({
      id: each.credential_id,
      transports: [...each.transports],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await beginHandshake(ws, 'passkey-new', options.challenge, { account: account.id });
  return options;
}

/** Adds a passkey to the caller's account. Throws `invalid` when it does not answer what was asked. */
export async function addPasskey(
  ws: Workspace,
  caller: Caller,
  origin: Origin,
  input: unknown,
): Promise<void> {
  ownSession(caller);
  const { name, response } = check(newPasskeySchema, input);
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: async (challenge) =>
      askedFor.safeParse(await endHandshake(ws, 'passkey-new', challenge)).data?.account === caller.id,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: true,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }));
  if (!verified) throw invalid(notConfirmed);
  const { id: credentialId, publicKey, counter } = registrationInfo.credential;
  await ws.store
    .change(caller.organisation, caller, async (change) => {
      const id = change.newId();
      await insertPasskey(change, {
        id,
        account_id: caller.id,
        credential_id: credentialId,
        public_key: publicKey,
        counter,
        transports: response.response.transports,
        name,
      });
      change.record({ action: 'passkey.added', subject: { kind: 'passkey', id }, after: { name } });
    })
    .catch((error: unknown) => {
      if (isDuplicate(error)) throw conflict('This passkey is here already.');
      throw error;
    });
}

const askedFor = z.object({ account: z.uuid() });

/** What the browser is asked for to sign in by a passkey; it says itself whose it is, so nobody is asked for a name. */
export async function askPasskey(ws: Workspace, { address }: Visitor, origin: Origin) {
  await admit(ws, { address });
  const options = await generateAuthenticationOptions({
    rpID: hostOf(origin),
    userVerification: 'required',
  });
  await beginHandshake(ws, 'passkey-sign-in', options.challenge, {});
  return options;
}

/** Signs in by a passkey. Throws `invalid` when it does not answer what was asked. */
export async function signInByPasskey(
  ws: Workspace,
  visitor: Visitor,
  origin: Origin,
  input: unknown,
): Promise<StartedSession> {
  const response = check(usedPasskeySchema, input);
  const admitted = await admit(ws, { address: visitor.address });
  const passkey = await ws.store.maintain((db) => findPasskey(db, response.id));
  if (passkey === null) throw invalid(notConfirmed);
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: async (challenge) => (await endHandshake(ws, 'passkey-sign-in', challenge)) !== null,
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: true,
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: passkey.counter,
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || authenticationInfo === undefined) throw invalid(notConfirmed);
  const account = await ws.store.maintain(async (db) => {
    await usePasskey(db, passkey.id, { counter: authenticationInfo.newCounter, at: ws.store.now() });
    return await findAccount(db, passkey.account_id);
  });
  if (account === null) throw invalid(notConfirmed);
  await admitted.succeeded();
  return await signInAs(ws, account, visitor, 'passkey');
}

/** The caller's passkeys, in the order they were added. */
export async function listPasskeys(ws: Workspace, caller: Caller): Promise<readonly ShownPasskey[]> {
  ownSession(caller);
  const rows = await ws.store.maintain((db) => passkeysOf(db, caller.id));
  return rows.map(shownPasskey);
}

/** A passkey as its person sees it. */
export const shownPasskey = ({ id, name, created_at, used_at }: PasskeyRow): ShownPasskey => ({
  id,
  name,
  addedAt: created_at,
  usedAt: used_at,
});

/** Removes one of the caller's passkeys. Throws `not-found`, and `conflict` where there is no other way to sign in. */
export async function removePasskey(ws: Workspace, caller: Caller, passkey: string): Promise<void> {
  ownSession(caller);
  if (!idSchema.safeParse(passkey).success) throw notFound('passkey');
  await ws.store.change(caller.organisation, caller, async (change) => {
    const removed = await deletePasskey(change, caller.id, passkey);
    if (removed === null) throw notFound('passkey');
    const account = await findAccount(change.db, caller.id);
    const others = [
      ...(await passkeysOf(change.db, caller.id)),
      ...(await identitiesOf(change.db, caller.id)),
    ];
    if (account?.password_hash == null && others.length === 0) {
      throw conflict('This is your only way to sign in. Add another first.');
    }
    change.record({
      action: 'passkey.removed',
      subject: { kind: 'passkey', id: passkey },
      before: { name: removed.name },
    });
  });
}
