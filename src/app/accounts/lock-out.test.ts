import { describe, expect, it } from 'vitest';
import { callerOfSession, foundAnother, resetPassword, signIn, verifyRecord } from '../index.ts';
import { testPassword as password, type SignedIn, signedIn, testVisitor as visitor } from '../test-people.ts';
import { addressOf, day, hour, minute, recordOf, usePeople } from './people.fixture.ts';

const people = usePeople();

/** Fails to sign in as often as asked, from many places. */
async function fail(email: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const from = { ...visitor, address: `198.51.100.${count}` };
    await signIn(people.ws, from, { email, password: 'not this one' }).catch(() => null);
  }
}

const lockOutsIn = async ({ caller }: SignedIn) =>
  (await recordOf(people.ws, caller)).filter(({ action }) => action === 'account.locked');

describe('a lock-out', () => {
  it('stands in the record of every organisation that the person belongs to', async () => {
    const { ws, ada } = people;
    const bob = await people.newcomer('owner');
    await foundAnother(ws, bob.caller, { name: 'Of Bob' });
    const there = await signedIn(ws, bob.token);
    await fail(addressOf(bob), 10);
    expect(await lockOutsIn(ada)).toEqual([]);
    await fail(addressOf(bob), 1);
    const entry = { action: 'account.locked', before: null, after: { name: bob.caller.name } };
    expect(await lockOutsIn(ada)).toEqual([entry]);
    expect(await lockOutsIn(there)).toEqual([entry]);
    expect(await verifyRecord(ws, there.caller)).toMatchObject({ intact: true });
  });

  it('is recorded once a day, however often an outsider brings it about', async () => {
    const bob = await people.newcomer('viewer');
    for (let hours = 0; hours < 6; hours += 1) {
      await fail(addressOf(bob), 14);
      people.later(hour);
    }
    expect(await lockOutsIn(people.ada)).toHaveLength(1);
    people.later(day);
    await fail(addressOf(bob), 11);
    expect(await lockOutsIn(people.ada)).toHaveLength(2);
  });

  it('of an address that nobody has leaves nothing anywhere', async () => {
    const before = await recordOf(people.ws, people.ada.caller);
    await fail('nobody@example.org', 14);
    expect(await recordOf(people.ws, people.ada.caller)).toEqual(before);
  });

  it('ends by itself, and at once when whoever runs the server gives a new password, which is on record', async () => {
    const { ws } = people;
    const bob = await people.newcomer('viewer');
    const email = addressOf(bob);
    await fail(email, 11);
    await expect(signIn(ws, visitor, { email, password })).rejects.toMatchObject({ code: 'too-many' });
    const { password: given } = await resetPassword(ws, email);
    await expect(signIn(ws, visitor, { email, password: given })).resolves.toBeDefined();
    expect((await recordOf(ws, people.ada.caller)).map(({ action }) => action)).toContain('password.reset');
    await fail(email, 11);
    people.later(15 * minute);
    await expect(signIn(ws, visitor, { email, password: given })).resolves.toBeDefined();
    expect(await callerOfSession(ws, bob.token)).toBeNull();
  });
});
