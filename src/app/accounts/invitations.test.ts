import { beforeEach, describe, expect, it } from 'vitest';
import {
  callerOfSession,
  callerOfToken,
  changeRole,
  createToken,
  foundAnother,
  invite,
  joinAsNew,
  listPeople,
  type MemberRole,
  removeMember,
  showInvitation,
  signIn,
  withdrawInvitation,
} from '../index.ts';
import { testPassword as password, type SignedIn, signedIn, testVisitor as visitor } from '../test-people.ts';
import { addressOf, day, email, recordOf, usePeople } from './people.fixture.ts';

const people = usePeople();

describe('an invitation', () => {
  it('lets one person in, in its role, and is used up', async () => {
    const { token } = await invite(people.ws, people.ada.caller, { whom: 'Bob', role: 'reviewer' });
    expect(await showInvitation(people.ws, token)).toMatchObject({
      organisationName: 'Analytical Engines',
      role: 'reviewer',
      invitedBy: 'Ada',
    });
    const joined = await signedIn(
      people.ws,
      (await joinAsNew(people.ws, visitor, token, people.another())).token,
    );
    expect(joined.caller).toMatchObject({ name: 'Bob', role: 'reviewer' });
    const again = joinAsNew(people.ws, visitor, token, people.another());
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
    const { members, invitations } = await listPeople(people.ws, people.ada.caller);
    expect(members.map(({ name, role }) => [name, role])).toEqual([
      ['Ada', 'owner'],
      ['Bob', 'reviewer'],
    ]);
    expect(invitations).toEqual([]);
    expect(await recordOf(people.ws, people.ada.caller)).toContainEqual(
      expect.objectContaining({ action: 'member.joined' }),
    );
  });

  it('lets one in of two who come at once', async () => {
    const { token } = await invite(people.ws, people.ada.caller, { whom: 'Bob', role: 'viewer' });
    const both = await Promise.allSettled(
      [people.another(), people.another()].map((each) => joinAsNew(people.ws, visitor, token, each)),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await listPeople(people.ws, people.ada.caller)).members).toHaveLength(2);
  });

  it('ends after seven days or when it is withdrawn', async () => {
    const { token } = await invite(people.ws, people.ada.caller, { whom: 'Bob', role: 'viewer' });
    people.later(7 * day);
    await expect(showInvitation(people.ws, token)).rejects.toMatchObject({ code: 'not-found' });
    const owner = (await signedIn(people.ws, (await signIn(people.ws, visitor, { email, password })).token))
      .caller;
    const second = await invite(people.ws, owner, { whom: 'Bob', role: 'viewer' });
    await withdrawInvitation(people.ws, owner, second.id);
    await expect(showInvitation(people.ws, second.token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it("gives nobody another's account", async () => {
    const { token } = await invite(people.ws, people.ada.caller, { whom: 'Eve', role: 'viewer' });
    const taken = joinAsNew(people.ws, visitor, token, { ...people.another(), email: 'ADA@example.org' });
    await expect(taken).rejects.toMatchObject({ fields: { email: expect.any(String) } });
    await expect(showInvitation(people.ws, token)).resolves.toBeDefined();
  });

  it.each<MemberRole>(['editor', 'reviewer', 'viewer'])('is made by no %s', async (role) => {
    const { caller } = await people.newcomer(role);
    for (const deed of [
      () => invite(people.ws, caller, { whom: 'Eve', role: 'viewer' }),
      () => changeRole(people.ws, caller, caller.id, { role: 'owner' }),
      () => removeMember(people.ws, caller, people.ada.caller.id),
      () => foundAnother(people.ws, caller, { name: 'Mine' }),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('a member', () => {
  let bob: SignedIn;
  beforeEach(async () => {
    bob = await people.newcomer('viewer');
  });

  it('has the new role from the next request on', async () => {
    await changeRole(people.ws, people.ada.caller, bob.caller.id, { role: 'editor' });
    expect((await signedIn(people.ws, bob.token)).caller.role).toBe('editor');
  });

  it('loses sessions and tokens with the membership', async () => {
    const { secret } = await createToken(people.ws, bob.caller, { name: 'CI', role: 'viewer', days: 1 });
    await removeMember(people.ws, people.ada.caller, bob.caller.id);
    expect(await callerOfSession(people.ws, bob.token)).toBeNull();
    expect(await callerOfToken(people.ws, secret)).toBeNull();
    const back = signIn(people.ws, visitor, { email: addressOf(bob), password });
    await expect(back).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('may leave; the last owner may not, nor become less', async () => {
    await removeMember(people.ws, bob.caller, bob.caller.id);
    for (const deed of [
      () => removeMember(people.ws, people.ada.caller, people.ada.caller.id),
      () => changeRole(people.ws, people.ada.caller, people.ada.caller.id, { role: 'editor' }),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'conflict' });
    }
  });

  it('that owns stays one of two who both go at once', async () => {
    await changeRole(people.ws, people.ada.caller, bob.caller.id, { role: 'owner' });
    const gone = await Promise.allSettled(
      [people.ada, bob].map(({ caller }) => removeMember(people.ws, caller, caller.id)),
    );
    expect(gone.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
