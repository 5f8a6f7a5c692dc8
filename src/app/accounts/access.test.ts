import { beforeEach, describe, expect, it } from 'vitest';
import {
  calendarBySecret,
  callerOfSession,
  callerOfToken,
  changePassword,
  createToken,
  endAccess,
  foundAnother,
  invite,
  joinAsNew,
  listPasskeys,
  listPeople,
  removeMember,
  resetPassword,
  revokeAllTokens,
  shareCalendar,
  showAccess,
  showAccount,
  signIn,
} from '../index.ts';
import { testPassword as password, type SignedIn, signedIn, testVisitor as visitor } from '../test-people.ts';
import { addressOf, recordOf, usePeople } from './people.fixture.ts';

const people = usePeople();
const own = 'another four plain words';

/** Bob, who has everything by which somebody gets in, in two organisations. */
let bob: SignedIn;
let tokens: string[];
let calendar: string;
/** Of Bob's session in the organisation that is his alone. */
let elsewhere: string;
beforeEach(async () => {
  const { ws } = people;
  bob = await people.newcomer('owner');
  const here = await createToken(ws, bob.caller, { name: 'CI', role: 'viewer', days: 1 });
  calendar = (await shareCalendar(ws, bob.caller)).secret;
  await ws.store.maintain((db) =>
    db
      .insertInto('passkey')
      .values({
        id: ws.store.newId(),
        account_id: bob.caller.id,
        credential_id: bob.caller.id,
        public_key: new Uint8Array([1]),
        counter: 0,
        transports: '[]',
        name: 'Phone',
        created_at: ws.store.now(),
        used_at: null,
      })
      .execute(),
  );
  const { token } = await signIn(ws, visitor, { email: addressOf(bob), password });
  elsewhere = token;
  await foundAnother(ws, (await signedIn(ws, token)).caller, { name: 'Of Bob' });
  const there = (await signedIn(ws, token)).caller;
  tokens = [
    here.secret,
    (await createToken(ws, there, { name: 'Elsewhere', role: 'viewer', days: 1 })).secret,
  ];
});

const counting = async () =>
  await Promise.all(tokens.map(async (secret) => (await callerOfToken(people.ws, secret)) !== null));
const calendarCounts = () =>
  calendarBySecret(people.ws, calendar, 'candour.example').then(
    () => true,
    () => false,
  );
const entriesHere = async (action: string) =>
  (await recordOf(people.ws, people.ada.caller)).filter((entry) => entry.action === action);

describe('a password that was reset', () => {
  it('ends sessions, tokens of every organisation and calendar addresses, and names what still opens the account', async () => {
    const { ws } = people;
    expect(await counting()).toEqual([true, true]);
    const reset = await resetPassword(ws, addressOf(bob));
    expect(reset).toMatchObject({ sessionsEnded: 2, tokensRevoked: 2, passkeys: [{ name: 'Phone' }] });
    expect(await callerOfSession(ws, bob.token)).toBeNull();
    expect(await counting()).toEqual([false, false]);
    expect(await calendarCounts()).toBe(false);
    expect(await entriesHere('token.revoked')).toMatchObject([{ before: { name: 'CI' } }]);
    expect(await entriesHere('password.reset')).toMatchObject([
      { after: { name: bob.caller.name, tokensRevoked: 1, passkeysKept: ['Phone'] } },
    ]);
  });

  it('is told to the person and to owners until the person has chosen their own', async () => {
    const { ws, ada } = people;
    const seenBy = async ({ caller }: SignedIn) =>
      (await listPeople(ws, caller)).members.find(({ id }) => id === bob.caller.id)?.passwordResetAt;
    const { password: given } = await resetPassword(ws, addressOf(bob));
    const session = await signIn(ws, visitor, { email: addressOf(bob), password: given });
    expect(session.passwordWasReset).toBe(true);
    const again = await signedIn(ws, session.token);
    expect((await showAccount(ws, again.caller)).passwordResetAt).toEqual(ws.store.now());
    expect(await seenBy(ada)).toEqual(ws.store.now());
    expect(await seenBy(await people.newcomer('viewer'))).toBeNull();
    await changePassword(ws, again.caller, visitor, { current: given, password: own });
    expect(await seenBy(ada)).toBeNull();
    expect((await signIn(ws, visitor, { email: addressOf(bob), password: own })).passwordWasReset).toBe(
      false,
    );
  });
});

describe('a password that its person changes', () => {
  it('ends the other sessions, keeps tokens and passkeys, and says so in the record of each organisation', async () => {
    const { ws } = people;
    const changed = await changePassword(ws, bob.caller, visitor, { current: password, password: own });
    expect(changed).toEqual({ sessionsEnded: 1, tokensKept: 2 });
    expect(await counting()).toEqual([true, true]);
    expect(await calendarCounts()).toBe(true);
    expect(await entriesHere('password.changed')).toMatchObject([
      { after: { sessionsEnded: 1, tokensKept: 1 } },
    ]);
  });

  it('can be followed by revoking all tokens in one step', async () => {
    expect(await revokeAllTokens(people.ws, bob.caller)).toBe(2);
    expect([...(await counting()), await calendarCounts()]).toEqual([false, false, false]);
    expect(await revokeAllTokens(people.ws, bob.caller)).toBe(0);
  });
});

describe('what lets a member in', () => {
  it('is ended by an owner in one step, for the own organisation and no other', async () => {
    const { ws, ada } = people;
    expect(await showAccess(ws, ada.caller, bob.caller.id)).toEqual({ sessions: 1, tokens: 1 });
    expect(await endAccess(ws, ada.caller, bob.caller.id)).toEqual({ sessions: 1, tokens: 1 });
    expect(await callerOfSession(ws, bob.token)).toBeNull();
    expect(await counting()).toEqual([false, true]);
    expect(await entriesHere('member.access-ended')).toMatchObject([
      { before: { name: bob.caller.name, sessions: 1, tokens: 1 } },
    ]);
    await expect(signIn(ws, visitor, { email: addressOf(bob), password })).resolves.toBeDefined();
  });

  it('is nobody else’s to see or end', async () => {
    const carol = await people.newcomer('editor');
    for (const deed of [showAccess, endAccess]) {
      await expect(deed(people.ws, carol.caller, bob.caller.id)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const stranger = await people.newcomer('owner');
    await foundAnother(people.ws, stranger.caller, { name: 'Of a stranger' });
    const theirs = (await signedIn(people.ws, stranger.token)).caller;
    await expect(endAccess(people.ws, theirs, bob.caller.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an account', () => {
  it('keeps its passkeys while it belongs somewhere, and loses them with its last membership', async () => {
    const { ws, ada } = people;
    await removeMember(ws, ada.caller, bob.caller.id);
    const { caller } = await signedIn(ws, elsewhere);
    expect(await listPasskeys(ws, caller)).toHaveLength(1);
    expect(await entriesHere('member.removed')).toMatchObject([{ before: { sessions: 1, tokens: 1 } }]);

    const carol = await people.newcomer('viewer');
    await ws.store.maintain((db) =>
      db
        .updateTable('passkey')
        .set({ account_id: carol.caller.id })
        .where('account_id', '=', bob.caller.id)
        .execute(),
    );
    await removeMember(ws, ada.caller, carol.caller.id);
    expect(await entriesHere('passkey.removed')).toMatchObject([{ before: { name: 'Phone' } }]);
  });

  it('that belongs nowhere any more comes back by a new invitation and its old password', async () => {
    const { ws, ada } = people;
    const carol = await people.newcomer('viewer');
    await removeMember(ws, ada.caller, carol.caller.id);
    const { token: link } = await invite(ws, ada.caller, { whom: 'Carol', role: 'reviewer' });
    const join = (given: string) =>
      joinAsNew(ws, visitor, link, { name: 'Carol', email: addressOf(carol), password: given });
    await expect(join('not the one of then')).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    const { caller } = await signedIn(ws, (await join(password)).token);
    expect(caller).toMatchObject({ id: carol.caller.id, role: 'reviewer' });
  });
});
