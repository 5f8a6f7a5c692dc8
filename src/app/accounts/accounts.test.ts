import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Caller,
  callerOfSession,
  callerOfToken,
  changePassword,
  changeRole,
  createReview,
  createToken,
  endOtherSessions,
  endSession,
  foundAnother,
  invite,
  joinAsNew,
  joinAsSelf,
  listOrganisations,
  listPeople,
  listReviews,
  listSessions,
  listTokens,
  type MemberRole,
  memberRoles,
  removeMember,
  resetPassword,
  revokeToken,
  showInvitation,
  showReview,
  signIn,
  signOut,
  switchOrganisation,
  verifyRecord,
  withdrawInvitation,
} from '../index.ts';
import {
  joinedBy,
  testPassword as password,
  type SignedIn,
  setUpByAda,
  signedIn,
  testVisitor as visitor,
} from '../test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

// After whatever real time the workspace was founded at.
let now = new Date('2100-01-01T09:00:00Z');
let test: TestWorkspace;
/** Signed in, and the only owner of an organisation that no other test knows. */
let ada: SignedIn;
let people = 0;

beforeAll(async () => {
  test = await openTestWorkspace({ clock: () => now });
  await setUpByAda(test.ws);
});
afterAll(() => test.dispose());
beforeEach(async () => {
  later(hour);
  const { token } = await signIn(test.ws, visitor, { email, password });
  await foundAnother(test.ws, (await signedIn(test.ws, token)).caller, { name: 'Analytical Engines' });
  ada = await signedIn(test.ws, token);
});

/** Somebody new in Ada's organisation. */
function newcomer(role: MemberRole): Promise<SignedIn> {
  people += 1;
  return joinedBy(test.ws, ada.caller, `Bob${people}`, role);
}
const addressOf = ({ caller }: SignedIn): string => `${caller.name.toLowerCase()}@example.org`;
function another() {
  people += 1;
  return { name: 'Bob', email: `another${people}@example.org`, password };
}

const later = (milliseconds: number): void => {
  now = new Date(now.getTime() + milliseconds);
};
const email = 'ada@example.org';

async function entriesOf({ organisation }: Caller): Promise<string[]> {
  const rows = await test.ws.store.read(organisation, ({ db }) =>
    db
      .selectFrom('audit_entry')
      .select('action')
      .where('organisation_id', '=', organisation)
      .orderBy('number')
      .execute(),
  );
  return rows.map(({ action }) => action);
}

describe('signing in', () => {
  it('takes address and password, the address in any case', async () => {
    const { token } = await signIn(test.ws, visitor, { email: ' Ada@Example.org', password });
    expect((await signedIn(test.ws, token)).caller).toMatchObject({ name: 'Ada', role: 'owner' });
  });

  it('gives the same answer to a wrong password and to an unknown address', async () => {
    const wrong = await signIn(test.ws, visitor, { email, password: 'not this one' }).catch(
      (e: unknown) => e,
    );
    const nobody = await signIn(test.ws, visitor, { email: 'no@example.org', password }).catch(
      (e: unknown) => e,
    );
    expect(wrong).toMatchObject({ code: 'invalid' });
    expect(nobody).toEqual(wrong);
  });

  it.each(['ada@example.org', 'nobody@example.org'])(
    'is locked after ten failures, for %s',
    async (email) => {
      const attempt = () => signIn(test.ws, visitor, { email, password: 'not this one' });
      const answers = await Promise.all(Array.from({ length: 12 }, () => attempt().catch((e: unknown) => e)));
      expect(answers.filter((e) => Reflect.get(Object(e), 'code') === 'invalid')).toHaveLength(10);
      const [locked] = answers.filter((e) => Reflect.get(Object(e), 'code') === 'too-many');
      expect(locked).toMatchObject({ retryAfter: 15 * 60, message: expect.stringContaining('15 minutes') });
      await expect(signIn(test.ws, visitor, { email, password })).rejects.toMatchObject({ code: 'too-many' });
    },
  );

  it('is open again a quarter of an hour later', async () => {
    const attempt = () => signIn(test.ws, visitor, { email, password: 'not this one' });
    for (let count = 0; count < 10; count += 1) await expect(attempt()).rejects.toThrow();
    later(14 * minute);
    await expect(signIn(test.ws, visitor, { email, password })).rejects.toMatchObject({ retryAfter: 60 });
    later(minute);
    await expect(signIn(test.ws, visitor, { email, password })).resolves.toBeDefined();
  });

  it('is limited by address over many accounts, and success buys no more attempts', async () => {
    const guess = (index: number) =>
      signIn(test.ws, visitor, { email: `${index}@example.org`, password: 'not this one' });
    for (let index = 0; index < 30; index += 1) await expect(guess(index)).rejects.toThrow(/not right/);
    await signIn(test.ws, visitor, { email, password });
    for (let index = 30; index < 60; index += 1) await expect(guess(index)).rejects.toThrow(/not right/);
    await expect(guess(60)).rejects.toMatchObject({ code: 'too-many' });
    const elsewhere = { ...visitor, address: '192.0.2.2' };
    await expect(signIn(test.ws, elsewhere, { email, password })).resolves.toBeDefined();
  });

  it('keeps neither token, password nor who tried', async () => {
    const { token } = await signIn(test.ws, visitor, { email, password });
    await signIn(test.ws, visitor, { email: 'eve@example.org', password }).catch(() => null);
    const rows = await test.ws.store.maintain(async (db) =>
      JSON.stringify([
        await db.selectFrom('session').selectAll().execute(),
        await db.selectFrom('account').selectAll().execute(),
        await db.selectFrom('sign_in_attempt').selectAll().execute(),
        await db.selectFrom('audit_entry').selectAll().execute(),
      ]),
    );
    for (const secret of [token, password, 'eve@', visitor.address]) expect(rows).not.toContain(secret);
    expect(rows).toContain('$argon2id$');
  });
});

describe('a session', () => {
  const counts = async (token: string) => (await callerOfSession(test.ws, token)) !== null;

  it('ends after twelve hours without use', async () => {
    later(11 * hour);
    expect(await counts(ada.token)).toBe(true);
    later(11 * hour);
    expect(await counts(ada.token)).toBe(true);
    later(12 * hour);
    expect(await counts(ada.token)).toBe(false);
  });

  it('ends after fourteen days however much it is used', async () => {
    for (let used = 0; used < 14 * 4 - 1; used += 1) {
      later(6 * hour);
      expect(await counts(ada.token)).toBe(true);
    }
    later(6 * hour);
    expect(await counts(ada.token)).toBe(false);
  });

  it('is shown with others, and each can be ended', async () => {
    const other = await signIn(test.ws, { ...visitor, agent: 'Phone' }, { email, password });
    const third = await signIn(test.ws, visitor, { email, password });
    const sessions = await listSessions(test.ws, ada.caller);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const phone = sessions.find(({ agent }) => agent === 'Phone');
    await endSession(test.ws, ada.caller, phone?.id ?? '');
    expect(await counts(other.token)).toBe(false);
    expect(await endOtherSessions(test.ws, ada.caller)).toBeGreaterThan(0);
    expect(await counts(third.token)).toBe(false);
    await signOut(test.ws, ada.caller);
    expect(await counts(ada.token)).toBe(false);
  });

  it("is nobody else's to end", async () => {
    const bob = await newcomer('owner');
    const ended = endSession(test.ws, bob.caller, ada.caller.session ?? '');
    await expect(ended).rejects.toMatchObject({ code: 'not-found' });
    expect(await counts(ada.token)).toBe(true);
  });

  it('ends everywhere else when the password is changed', async () => {
    const bob = await newcomer('viewer');
    const email = addressOf(bob);
    const other = await signIn(test.ws, visitor, { email, password });
    const next = 'another four plain words';
    const change = (current: string) =>
      changePassword(test.ws, bob.caller, visitor, { current, password: next });
    await expect(change('wrong')).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    await change(password);
    expect([await counts(bob.token), await counts(other.token)]).toEqual([true, false]);
    await expect(signIn(test.ws, visitor, { email, password })).rejects.toMatchObject({ code: 'invalid' });
    await expect(signIn(test.ws, visitor, { email, password: next })).resolves.toBeDefined();
  });
});

describe('a forgotten password', () => {
  it('is replaced by whoever runs the server, which ends all sessions', async () => {
    const bob = await newcomer('viewer');
    const email = addressOf(bob);
    const given = await resetPassword(test.ws, email);
    expect(await callerOfSession(test.ws, bob.token)).toBeNull();
    await expect(signIn(test.ws, visitor, { email, password })).rejects.toMatchObject({ code: 'invalid' });
    await expect(signIn(test.ws, visitor, { email, password: given })).resolves.toBeDefined();
    expect(await entriesOf(ada.caller)).toContain('password.reset');
    await expect(resetPassword(test.ws, 'no@example.org')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an invitation', () => {
  it('lets one person in, in its role, and is used up', async () => {
    const { token } = await invite(test.ws, ada.caller, { whom: 'Bob', role: 'reviewer' });
    expect(await showInvitation(test.ws, token)).toMatchObject({
      organisationName: 'Analytical Engines',
      role: 'reviewer',
      invitedBy: 'Ada',
    });
    const joined = await signedIn(test.ws, (await joinAsNew(test.ws, visitor, token, another())).token);
    expect(joined.caller).toMatchObject({ name: 'Bob', role: 'reviewer' });
    const again = joinAsNew(test.ws, visitor, token, another());
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
    const { members, invitations } = await listPeople(test.ws, ada.caller);
    expect(members.map(({ name, role }) => [name, role])).toEqual([
      ['Ada', 'owner'],
      ['Bob', 'reviewer'],
    ]);
    expect(invitations).toEqual([]);
    expect(await entriesOf(ada.caller)).toContain('member.joined');
  });

  it('lets one in of two who come at once', async () => {
    const { token } = await invite(test.ws, ada.caller, { whom: 'Bob', role: 'viewer' });
    const both = await Promise.allSettled(
      [another(), another()].map((each) => joinAsNew(test.ws, visitor, token, each)),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await listPeople(test.ws, ada.caller)).members).toHaveLength(2);
  });

  it('ends after seven days or when it is withdrawn', async () => {
    const { token } = await invite(test.ws, ada.caller, { whom: 'Bob', role: 'viewer' });
    later(7 * day);
    await expect(showInvitation(test.ws, token)).rejects.toMatchObject({ code: 'not-found' });
    const owner = (await signedIn(test.ws, (await signIn(test.ws, visitor, { email, password })).token))
      .caller;
    const second = await invite(test.ws, owner, { whom: 'Bob', role: 'viewer' });
    await withdrawInvitation(test.ws, owner, second.id);
    await expect(showInvitation(test.ws, second.token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it("gives nobody another's account", async () => {
    const { token } = await invite(test.ws, ada.caller, { whom: 'Eve', role: 'viewer' });
    const taken = joinAsNew(test.ws, visitor, token, { ...another(), email: 'ADA@example.org' });
    await expect(taken).rejects.toMatchObject({ fields: { email: expect.any(String) } });
    await expect(showInvitation(test.ws, token)).resolves.toBeDefined();
  });

  it.each<MemberRole>(['editor', 'reviewer', 'viewer'])('is made by no %s', async (role) => {
    const { caller } = await newcomer(role);
    for (const deed of [
      () => invite(test.ws, caller, { whom: 'Eve', role: 'viewer' }),
      () => changeRole(test.ws, caller, caller.id, { role: 'owner' }),
      () => removeMember(test.ws, caller, ada.caller.id),
      () => foundAnother(test.ws, caller, { name: 'Mine' }),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('a member', () => {
  let bob: SignedIn;
  beforeEach(async () => {
    bob = await newcomer('viewer');
  });

  it('has the new role from the next request on', async () => {
    await changeRole(test.ws, ada.caller, bob.caller.id, { role: 'editor' });
    expect((await signedIn(test.ws, bob.token)).caller.role).toBe('editor');
  });

  it('loses sessions and tokens with the membership', async () => {
    const { secret } = await createToken(test.ws, bob.caller, { name: 'CI', role: 'viewer', days: 1 });
    await removeMember(test.ws, ada.caller, bob.caller.id);
    expect(await callerOfSession(test.ws, bob.token)).toBeNull();
    expect(await callerOfToken(test.ws, secret)).toBeNull();
    const back = signIn(test.ws, visitor, { email: addressOf(bob), password });
    await expect(back).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('may leave; the last owner may not, nor become less', async () => {
    await removeMember(test.ws, bob.caller, bob.caller.id);
    for (const deed of [
      () => removeMember(test.ws, ada.caller, ada.caller.id),
      () => changeRole(test.ws, ada.caller, ada.caller.id, { role: 'editor' }),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'conflict' });
    }
  });

  it('that owns stays one of two who both go at once', async () => {
    await changeRole(test.ws, ada.caller, bob.caller.id, { role: 'owner' });
    const gone = await Promise.allSettled(
      [ada, bob].map(({ caller }) => removeMember(test.ws, caller, caller.id)),
    );
    expect(gone.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a token', () => {
  const make = (role: MemberRole, days = 30) => createToken(test.ws, ada.caller, { name: 'CI', role, days });

  it('acts for its person, with its own role at most, and the record says so', async () => {
    const bob = await newcomer('owner');
    const { secret } = await createToken(test.ws, bob.caller, { name: 'CI', role: 'editor', days: 30 });
    const caller = await callerOfToken(test.ws, secret);
    expect(caller).toMatchObject({ name: `${bob.caller.name}, by token "CI"`, role: 'editor', by: 'token' });
    await changeRole(test.ws, ada.caller, bob.caller.id, { role: 'viewer' });
    expect((await callerOfToken(test.ws, secret))?.role).toBe('viewer');
  });

  it('is never allowed more than who makes it', async () => {
    const bob = await newcomer('reviewer');
    const allowed = await Promise.all(
      memberRoles.map((role) =>
        createToken(test.ws, bob.caller, { name: 'CI', role, days: 1 }).then(
          () => true,
          () => false,
        ),
      ),
    );
    expect(allowed).toEqual([false, false, true, true]);
  });

  it('makes itself at home nowhere', async () => {
    const caller = await callerOfToken(test.ws, (await make('owner')).secret);
    if (caller === null) throw new Error('The token does not count.');
    for (const deed of [
      () => createToken(test.ws, caller, { name: 'More', role: 'owner', days: 1 }),
      () => changePassword(test.ws, caller, visitor, { current: password, password: 'another four words' }),
      () => endOtherSessions(test.ws, caller),
      () => listSessions(test.ws, caller),
      () => foundAnother(test.ws, caller, { name: 'Mine' }),
      () => removeMember(test.ws, caller, caller.id),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('expires, and can be revoked', async () => {
    const { secret } = await make('viewer', 1);
    later(day);
    expect(await callerOfToken(test.ws, secret)).toBeNull();
    const { caller } = await signedIn(test.ws, (await signIn(test.ws, visitor, { email, password })).token);
    const second = await createToken(test.ws, caller, { name: 'Two', role: 'viewer', days: 1 });
    expect((await listTokens(test.ws, caller)).map(({ name, expired }) => [name, expired])).toEqual([
      ['Two', false],
      ['CI', true],
    ]);
    await revokeToken(test.ws, caller, second.id);
    expect(await callerOfToken(test.ws, second.secret)).toBeNull();
  });
});

describe('another organisation', () => {
  it('is strictly apart, with a record of its own, and one person works in both', async () => {
    const { ws } = test;
    const { id } = await createReview(ws, ada.caller, { name: 'Of the first' });
    later(minute);
    const second = await foundAnother(ws, ada.caller, { name: 'Second' });
    const there = (await signedIn(ws, ada.token)).caller;
    expect(there).toMatchObject({ organisation: second.id, organisationName: 'Second', role: 'owner' });
    expect((await listReviews(ws, there)).items).toEqual([]);
    await expect(showReview(ws, there, id)).rejects.toMatchObject({ code: 'not-found' });
    const { memberships } = await listOrganisations(ws, there);
    const names = memberships.map(({ organisationName }) => organisationName);
    expect(names.slice(-2)).toEqual(['Analytical Engines', 'Second']);
    await switchOrganisation(ws, there, ada.caller.organisation);
    const back = (await signedIn(ws, ada.token)).caller;
    expect((await showReview(ws, back, id)).name).toBe('Of the first');
    expect(await verifyRecord(ws, back)).toMatchObject({ intact: true });
    expect(await verifyRecord(ws, there)).toMatchObject({ intact: true });
  });

  it('is entered by members only', async () => {
    const { ws } = test;
    const bob = await newcomer('owner');
    const { id } = await foundAnother(ws, bob.caller, { name: 'Of Bob' });
    for (const where of [id, ws.store.newId(), 'nowhere']) {
      await expect(switchOrganisation(ws, ada.caller, where)).rejects.toMatchObject({ code: 'not-found' });
    }
    const there = (await signedIn(ws, bob.token)).caller;
    const { token } = await invite(ws, there, { whom: 'Carol', role: 'viewer' });
    const carol = await newcomer('editor');
    await joinAsSelf(ws, carol.caller, token);
    expect((await signedIn(ws, carol.token)).caller).toMatchObject({ organisation: id, role: 'viewer' });
    await expect(joinAsSelf(ws, carol.caller, token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a session of who is no member, whatever a program gets wrong', async () => {
    const { ws } = test;
    const bob = await newcomer('owner');
    const { id } = await foundAnother(ws, bob.caller, { name: 'Of Bob' });
    const moved = ws.store.maintain((db) =>
      sql`update session set working_in = ${id} where id = ${ada.caller.session}`.execute(db),
    );
    await expect(moved).rejects.toThrow(/foreign key/);
  });
});
