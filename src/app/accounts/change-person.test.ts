import { describe, expect, it } from 'vitest';
import {
  callerOfToken,
  changeEmail,
  changeName,
  createToken,
  foundAnother,
  listPeople,
  renameOrganisation,
  showAccount,
  showOrganisation,
  signIn,
  switchOrganisation,
} from '../index.ts';
import { testPassword as password, signedIn, testVisitor as visitor } from '../test-people.ts';
import { addressOf, minute, recordOf, usePeople } from './people.fixture.ts';

const people = usePeople();

describe('one’s own name', () => {
  it('is changed in every organisation one belongs to, and stands in the record of each', async () => {
    const { ws } = people;
    const bob = await people.newcomer('owner');
    const first = bob.caller.organisation;
    await foundAnother(ws, bob.caller, { name: 'Of Bob' });
    const there = (await signedIn(ws, bob.token)).caller;
    await changeName(ws, there, { name: 'Robert' });
    const expected = {
      action: 'member.renamed',
      before: { name: bob.caller.name },
      after: { name: 'Robert' },
    };
    expect(await recordOf(ws, there)).toContainEqual(expected);
    expect(await recordOf(ws, people.ada.caller)).toContainEqual(expected);
    expect((await signedIn(ws, bob.token)).caller.name).toBe('Robert');
    await switchOrganisation(ws, (await signedIn(ws, bob.token)).caller, first);
    const { members } = await listPeople(ws, people.ada.caller);
    expect(members.map(({ name }) => name)).toContain('Robert');
    await expect(changeName(ws, bob.caller, { name: ' ' })).rejects.toMatchObject({
      fields: { name: 'Enter your name.' },
    });
  });
});

describe('one’s own e-mail address', () => {
  it('is changed with the password, and one signs in by the new one only', async () => {
    const { ws } = people;
    const bob = await people.newcomer('viewer');
    const { email } = people.another();
    const change = (current?: string) => changeEmail(ws, bob.caller, visitor, { email, current });
    await expect(change()).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    await expect(change('not this one')).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    await change(password);
    await expect(signIn(ws, visitor, { email, password })).resolves.toBeDefined();
    await expect(signIn(ws, visitor, { email: addressOf(bob), password })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await recordOf(ws, people.ada.caller)).toContainEqual({
      action: 'member.email-changed',
      before: { email: addressOf(bob) },
      after: { email },
    });
  });

  it('is nobody else’s, in whatever case it is written', async () => {
    const [bob, carol] = [await people.newcomer('viewer'), await people.newcomer('viewer')];
    const taken = changeEmail(people.ws, bob.caller, visitor, {
      email: addressOf(carol).toUpperCase(),
      current: password,
    });
    await expect(taken).rejects.toMatchObject({ code: 'invalid', fields: { email: expect.any(String) } });
  });

  it('is changed without a password only in a session that has just begun', async () => {
    const { ws } = people;
    const bob = await people.newcomer('viewer');
    await ws.store.maintain((db) =>
      db.updateTable('account').set({ password_hash: null }).where('id', '=', bob.caller.id).execute(),
    );
    people.later(9 * minute);
    expect((await showAccount(ws, bob.caller)).fresh).toBe(true);
    await changeEmail(ws, bob.caller, visitor, { email: people.another().email });
    people.later(2 * minute);
    expect((await showAccount(ws, bob.caller)).fresh).toBe(false);
    const late = changeEmail(ws, bob.caller, visitor, { email: people.another().email });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is nothing that a token may change', async () => {
    const { ws, ada } = people;
    const { secret } = await createToken(ws, ada.caller, { name: 'CI', role: 'owner', days: 1 });
    const token = await callerOfToken(ws, secret);
    if (token === null) throw new Error('The token does not count.');
    for (const deed of [
      () => changeName(ws, token, { name: 'Eve' }),
      () => changeEmail(ws, token, visitor, { email: 'eve@example.org', current: password }),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('an organisation', () => {
  it('is renamed by an owner, on record, and by nobody else', async () => {
    const { ws, ada } = people;
    await renameOrganisation(ws, ada.caller, { name: 'Difference Engines' });
    expect((await signedIn(ws, ada.token)).caller.organisationName).toBe('Difference Engines');
    expect(await showOrganisation(ws, ada.caller)).toMatchObject({
      name: 'Difference Engines',
      may: { manage: true },
    });
    expect((await recordOf(ws, ada.caller)).at(-1)).toEqual({
      action: 'organisation.renamed',
      before: { name: 'Analytical Engines' },
      after: { name: 'Difference Engines' },
    });
    const bob = await people.newcomer('editor');
    const renamed = renameOrganisation(ws, bob.caller, { name: 'Mine' });
    await expect(renamed).rejects.toMatchObject({ code: 'forbidden' });
    expect((await showOrganisation(ws, bob.caller)).may.manage).toBe(false);
  });
});
