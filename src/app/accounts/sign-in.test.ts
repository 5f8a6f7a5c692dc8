import { describe, expect, it } from 'vitest';
import { callerOfSession, resetPassword, signIn } from '../index.ts';
import { testPassword as password, signedIn, testVisitor as visitor } from '../test-people.ts';
import { addressOf, email, minute, recordOf, usePeople } from './people.fixture.ts';

const people = usePeople();

describe('signing in', () => {
  it('takes address and password, the address in any case', async () => {
    const { token } = await signIn(people.ws, visitor, { email: ' Ada@Example.org', password });
    expect((await signedIn(people.ws, token)).caller).toMatchObject({ name: 'Ada', role: 'owner' });
  });

  it('gives the same answer to a wrong password and to an unknown address', async () => {
    const wrong = await signIn(people.ws, visitor, { email, password: 'not this one' }).catch(
      (e: unknown) => e,
    );
    const nobody = await signIn(people.ws, visitor, { email: 'no@example.org', password }).catch(
      (e: unknown) => e,
    );
    expect(wrong).toMatchObject({ code: 'invalid' });
    expect(nobody).toEqual(wrong);
  });

  it.each(['ada@example.org', 'nobody@example.org'])(
    'is locked after ten failures, for %s',
    async (email) => {
      const attempt = () => signIn(people.ws, visitor, { email, password: 'not this one' });
      const answers = await Promise.all(Array.from({ length: 12 }, () => attempt().catch((e: unknown) => e)));
      expect(answers.filter((e) => Reflect.get(Object(e), 'code') === 'invalid')).toHaveLength(10);
      const [locked] = answers.filter((e) => Reflect.get(Object(e), 'code') === 'too-many');
      expect(locked).toMatchObject({ retryAfter: 15 * 60, message: expect.stringContaining('15 minutes') });
      await expect(signIn(people.ws, visitor, { email, password })).rejects.toMatchObject({
        code: 'too-many',
      });
    },
  );

  it('is open again a quarter of an hour later', async () => {
    const attempt = () => signIn(people.ws, visitor, { email, password: 'not this one' });
    for (let count = 0; count < 10; count += 1) await expect(attempt()).rejects.toThrow();
    people.later(14 * minute);
    await expect(signIn(people.ws, visitor, { email, password })).rejects.toMatchObject({ retryAfter: 60 });
    people.later(minute);
    await expect(signIn(people.ws, visitor, { email, password })).resolves.toBeDefined();
  });

  it('is limited by address over many accounts, and success buys no more attempts', async () => {
    const guess = (index: number) =>
      signIn(people.ws, visitor, { email: `${index}@example.org`, password: 'not this one' });
    for (let index = 0; index < 30; index += 1) await expect(guess(index)).rejects.toThrow(/not right/);
    await signIn(people.ws, visitor, { email, password });
    for (let index = 30; index < 60; index += 1) await expect(guess(index)).rejects.toThrow(/not right/);
    await expect(guess(60)).rejects.toMatchObject({ code: 'too-many' });
    const elsewhere = { ...visitor, address: '192.0.2.2' };
    await expect(signIn(people.ws, elsewhere, { email, password })).resolves.toBeDefined();
  });

  it('keeps neither token, password nor who tried', async () => {
    const { token } = await signIn(people.ws, visitor, { email, password });
    await signIn(people.ws, visitor, { email: 'eve@example.org', password }).catch(() => null);
    const rows = await people.ws.store.maintain(async (db) =>
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

describe('a forgotten password', () => {
  it('is replaced by whoever runs the server, which ends all sessions', async () => {
    const bob = await people.newcomer('viewer');
    const email = addressOf(bob);
    const { password: given } = await resetPassword(people.ws, email);
    expect(await callerOfSession(people.ws, bob.token)).toBeNull();
    await expect(signIn(people.ws, visitor, { email, password })).rejects.toMatchObject({ code: 'invalid' });
    await expect(signIn(people.ws, visitor, { email, password: given })).resolves.toBeDefined();
    expect(await recordOf(people.ws, people.ada.caller)).toContainEqual(
      expect.objectContaining({ action: 'password.reset' }),
    );
    await expect(resetPassword(people.ws, 'no@example.org')).rejects.toMatchObject({ code: 'not-found' });
  });
});
