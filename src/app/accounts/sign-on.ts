import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import {
  accountOfIdentity,
  deleteIdentity,
  findAccount,
  findAccountByEmail,
  identitiesOf,
  insertIdentity,
  isDuplicate,
  passkeysOf,
} from '../../store/index.ts';
import { conflict, forbidden, invalid, notFound } from '../errors.ts';
import type { Workspace } from '../workspace.ts';
import { newMember, showInvitation } from './accept-invitation.ts';
import { admit } from './attempts.ts';
import { type Caller, ownSession, type StartedSession, type Visitor } from './caller.ts';
import { beginHandshake, endHandshake } from './handshake.ts';
import { joinByDomain } from './join-by-domain.ts';
import { newSecret } from './secrets.ts';
import { signInAs } from './sign-in.ts';
import { personOfClaims, type SignOnPerson } from './sign-on-person.ts';
import type { SignOnProvider } from './sign-on-provider.ts';

/** Where a provider sends people back to; to be named to it, after our address. */
export const signOnReturn = '/sign-in/sign-on/return';

const purposeSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('sign-in'), next: z.string() }),
  z.object({ to: z.literal('join'), invitation: z.string() }),
  z.object({ to: z.literal('connect'), account: z.string() }),
]);
/** What somebody signs on for: to come in, to accept an invitation, or to connect the own account. */
export type SignOnPurpose = z.infer<typeof purposeSchema>;

const begunSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  purpose: purposeSchema,
});

/** Where to send the browser, and the secret it has to bring back, so that nobody ends what another began. */
export interface BegunSignOn {
  readonly url: URL;
  readonly secret: string;
}

/** Begins a sign-on at the provider: code flow with PKCE, state and nonce. Throws `conflict` without a provider. */
export async function beginSignOn(
  ws: Workspace,
  { address }: Visitor,
  origin: string,
  purpose: SignOnPurpose,
): Promise<BegunSignOn> {
  await admit(ws, { address });
  const configuration = await providerOf(ws).configuration().catch(unreachable);
  const [state, nonce, verifier, secret] = [
    randomState(),
    randomNonce(),
    randomPKCECodeVerifier(),
    newSecret(),
  ];
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: `${origin}${signOnReturn}`,
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  await beginHandshake(ws, 'sign-on', secret, { state, nonce, verifier, purpose });
  return { url, secret };
}

/** What came of a sign-on: a session begun, or the caller's own account connected. */
export interface EndedSignOn {
  readonly session: StartedSession | null;
  readonly next: string;
}

/**
 * Ends a sign-on with what the provider sent the browser back with. An account is found by the provider's own name
 * for the person and never by an e-mail address, which two people may have had. Throws `invalid`, `forbidden`,
 * `conflict`, each with what to do.
 *
 * @param secret what the browser was given at the beginning
 * @param search the query of the address that the provider sent the browser to
 */
export async function endSignOn(
  ws: Workspace,
  visitor: Visitor,
  caller: Caller | null,
  { origin, search, secret }: { origin: string; search: string; secret: string },
): Promise<EndedSignOn> {
  const admitted = await admit(ws, { address: visitor.address });
  const begun = begunSchema.safeParse(await endHandshake(ws, 'sign-on', secret));
  if (!begun.success) throw invalid('This sign-on was used already or took too long. Begin again.');
  const person = await personOf(ws, begun.data, new URL(`${origin}${signOnReturn}${search}`));
  await admitted.succeeded();
  const { purpose } = begun.data;
  if (purpose.to === 'connect') return await connect(ws, caller, purpose.account, person);
  if (purpose.to === 'join') return await join(ws, visitor, purpose.invitation, person);
  return { session: await enter(ws, visitor, person), next: purpose.next };
}

/** Exchanges the code for what the provider says of the person, all of it checked by the library. */
async function personOf(
  ws: Workspace,
  { state, nonce, verifier }: z.infer<typeof begunSchema>,
  url: URL,
): Promise<SignOnPerson> {
  const configuration = await providerOf(ws).configuration().catch(unreachable);
  const tokens = await authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  }).catch(notCompleted);
  const claims = tokens.claims();
  if (claims === undefined) return notCompleted();
  const { userinfo_endpoint: more } = configuration.serverMetadata();
  const told =
    more === undefined
      ? claims
      : await fetchUserInfo(configuration, tokens.access_token, claims.sub).catch(notCompleted);
  return personOfClaims({ ...claims, ...told, iss: claims.iss, sub: claims.sub });
}

async function enter(ws: Workspace, visitor: Visitor, person: SignOnPerson): Promise<StartedSession> {
  const find = () =>
    ws.store.maintain(async (db) => {
      const id = await accountOfIdentity(db, person);
      return id === null ? null : await findAccount(db, id);
    });
  const account = await find();
  if (account !== null) return await signInAs(ws, account, visitor, 'sign-on');
  return await joinByDomain(ws, visitor, person).catch(async (error: unknown) => {
    // The same person may have come by another window at the same moment.
    const joined = isDuplicate(error) ? await find() : null;
    if (joined === null) throw error;
    return await signInAs(ws, joined, visitor, 'sign-on');
  });
}

async function join(
  ws: Workspace,
  visitor: Visitor,
  token: string,
  person: SignOnPerson,
): Promise<EndedSignOn> {
  const invitation = await showInvitation(ws, token);
  const { name, email } = person;
  const taken = await ws.store.maintain(
    async (db) =>
      (await accountOfIdentity(db, person)) !== null ||
      (email !== null && (await findAccountByEmail(db, email)) !== null),
  );
  if (taken) throw conflict('You have an account here. Sign in with it, then open the link again.');
  const account = { name, email, passwordHash: null };
  const session = await newMember(ws, visitor, invitation, account, 'sign-on', (change) =>
    insertIdentity(change, change.actor.id, person),
  );
  return { session, next: '/' };
}

async function connect(
  ws: Workspace,
  caller: Caller | null,
  account: string,
  person: SignOnPerson,
): Promise<EndedSignOn> {
  if (caller === null || caller.id !== account) throw forbidden('Sign in again, then connect the sign-on.');
  ownSession(caller);
  await ws.store
    .change(caller.organisation, caller, async (change) => {
      await insertIdentity(change, account, person);
      change.record({
        action: 'sign-on.connected',
        subject: { kind: 'account', id: account },
        after: { issuer: person.issuer },
      });
    })
    .catch((error: unknown) => {
      if (isDuplicate(error)) throw conflict('This sign-on is connected with an account already.');
      throw error;
    });
  return { session: null, next: '/account' };
}

/** The providers the caller's account is connected with, by their issuer. */
export async function listSignOns(ws: Workspace, caller: Caller): Promise<readonly string[]> {
  ownSession(caller);
  return await ws.store.maintain((db) => identitiesOf(db, caller.id));
}

/** Ends the connection with a provider. Throws `not-found`, and `conflict` where there is no other way to sign in. */
export async function disconnectSignOn(ws: Workspace, caller: Caller, issuer: string): Promise<void> {
  ownSession(caller);
  await ws.store.change(caller.organisation, caller, async (change) => {
    const connected = await identitiesOf(change.db, caller.id);
    if (!connected.includes(issuer)) throw notFound('connection');
    const account = await findAccount(change.db, caller.id);
    const passkeys = await passkeysOf(change.db, caller.id);
    if (account?.password_hash == null && passkeys.length === 0 && connected.length === 1) {
      throw conflict('This is your only way to sign in. Add a passkey first.');
    }
    await deleteIdentity(change, caller.id, issuer);
    change.record({
      action: 'sign-on.disconnected',
      subject: { kind: 'account', id: caller.id },
      before: { issuer },
    });
  });
}

function providerOf({ signOn }: Workspace): SignOnProvider {
  if (signOn === null) throw conflict('No sign-on is set up on this server.');
  return signOn;
}

/** What the provider or the library has against it stays inside: it may name tokens. */
const notCompleted = (): never => {
  throw invalid('The sign-on was not completed. Begin again.');
};
const unreachable = (): never => {
  throw conflict('The provider of the sign-on cannot be reached now. Try again, or sign in another way.');
};
