import { describe, expect, it } from 'vitest';
import {
  callerOfToken,
  changePassword,
  changeRole,
  createToken,
  endOtherSessions,
  foundAnother,
  listSessions,
  listTokens,
  type MemberRole,
  memberRoles,
  removeMember,
  revokeToken,
  signIn,
} from '../index.ts';
import { testPassword as password, signedIn, testVisitor as visitor } from '../test-people.ts';
import { day, email, usePeople } from './people.fixture.ts';

const people = usePeople();

describe('a token', () => {
  const make = (role: MemberRole, days = 30) =>
    createToken(people.ws, people.ada.caller, { name: 'CI', role, days });

  it('acts for its person, with its own role at most, and the record says so', async () => {
    const bob = await people.newcomer('owner');
    const { secret } = await createToken(people.ws, bob.caller, { name: 'CI', role: 'editor', days: 30 });
    const caller = await callerOfToken(people.ws, secret);
    expect(caller).toMatchObject({ name: `${bob.caller.name}, by token "CI"`, role: 'editor', by: 'token' });
    await changeRole(people.ws, people.ada.caller, bob.caller.id, { role: 'viewer' });
    expect((await callerOfToken(people.ws, secret))?.role).toBe('viewer');
  });

  it('is never allowed more than who makes it', async () => {
    const bob = await people.newcomer('reviewer');
    const allowed = await Promise.all(
      memberRoles.map((role) =>
        createToken(people.ws, bob.caller, { name: 'CI', role, days: 1 }).then(
          () => true,
          () => false,
        ),
      ),
    );
    expect(allowed).toEqual([false, false, true, true]);
  });

  it('makes itself at home nowhere', async () => {
    const caller = await callerOfToken(people.ws, (await make('owner')).secret);
    if (caller === null) throw new Error('The token does not count.');
    for (const deed of [
      () => createToken(people.ws, caller, { name: 'More', role: 'owner', days: 1 }),
      () => changePassword(people.ws, caller, visitor, { current: password, password: 'another four words' }),
      () => endOtherSessions(people.ws, caller),
      () => listSessions(people.ws, caller),
      () => foundAnother(people.ws, caller, { name: 'Mine' }),
      () => removeMember(people.ws, caller, caller.id),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('expires, and can be revoked', async () => {
    const { secret } = await make('viewer', 1);
    people.later(day);
    expect(await callerOfToken(people.ws, secret)).toBeNull();
    const { caller } = await signedIn(
      people.ws,
      (await signIn(people.ws, visitor, { email, password })).token,
    );
    const second = await createToken(people.ws, caller, { name: 'Two', role: 'viewer', days: 1 });
    expect((await listTokens(people.ws, caller)).items.map(({ name, expired }) => [name, expired])).toEqual([
      ['Two', false],
      ['CI', true],
    ]);
    await revokeToken(people.ws, caller, second.id);
    expect(await callerOfToken(people.ws, second.secret)).toBeNull();
  });
});
