import { describe, expect, it } from 'vitest';
import {
  callerOfSession,
  changePassword,
  endOtherSessions,
  endSession,
  listSessions,
  signIn,
  signOut,
} from '../index.ts';
import { testPassword as password, testVisitor as visitor } from '../test-people.ts';
import { addressOf, email, hour, usePeople } from './people.fixture.ts';

const people = usePeople();

describe('a session', () => {
  const counts = async (token: string) => (await callerOfSession(people.ws, token)) !== null;

  it('ends after twelve hours without use', async () => {
    people.later(11 * hour);
    expect(await counts(people.ada.token)).toBe(true);
    people.later(11 * hour);
    expect(await counts(people.ada.token)).toBe(true);
    people.later(12 * hour);
    expect(await counts(people.ada.token)).toBe(false);
  });

  it('ends after fourteen days however much it is used', async () => {
    for (let used = 0; used < 14 * 4 - 1; used += 1) {
      people.later(6 * hour);
      expect(await counts(people.ada.token)).toBe(true);
    }
    people.later(6 * hour);
    expect(await counts(people.ada.token)).toBe(false);
  });

  it('is shown with others, and each can be ended', async () => {
    const other = await signIn(people.ws, { ...visitor, agent: 'Phone' }, { email, password });
    const third = await signIn(people.ws, visitor, { email, password });
    const { items: sessions } = await listSessions(people.ws, people.ada.caller);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const phone = sessions.find(({ agent }) => agent === 'Phone');
    await endSession(people.ws, people.ada.caller, phone?.id ?? '');
    expect(await counts(other.token)).toBe(false);
    expect(await endOtherSessions(people.ws, people.ada.caller)).toBeGreaterThan(0);
    expect(await counts(third.token)).toBe(false);
    await signOut(people.ws, people.ada.caller);
    expect(await counts(people.ada.token)).toBe(false);
  });

  it("is nobody else's to end", async () => {
    const bob = await people.newcomer('owner');
    const ended = endSession(people.ws, bob.caller, people.ada.caller.session ?? '');
    await expect(ended).rejects.toMatchObject({ code: 'not-found' });
    expect(await counts(people.ada.token)).toBe(true);
  });

  it('ends everywhere else when the password is changed', async () => {
    const bob = await people.newcomer('viewer');
    const email = addressOf(bob);
    const other = await signIn(people.ws, visitor, { email, password });
    const next = 'another four plain words';
    const change = (current: string) =>
      changePassword(people.ws, bob.caller, visitor, { current, password: next });
    await expect(change('wrong')).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    await change(password);
    expect([await counts(bob.token), await counts(other.token)]).toEqual([true, false]);
    await expect(signIn(people.ws, visitor, { email, password })).rejects.toMatchObject({ code: 'invalid' });
    await expect(signIn(people.ws, visitor, { email, password: next })).resolves.toBeDefined();
  });
});
