import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  callerAtMachine,
  createReview,
  invite,
  isSetUp,
  openWorkspace,
  setUp,
  setUpCode,
  showReview,
} from '../index.ts';
import { testPassword as password, setUpByAda, testVisitor as visitor } from '../test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

let test: TestWorkspace;
beforeEach(async () => {
  test = await openTestWorkspace();
});
afterEach(() => test.dispose());

describe('set-up', () => {
  it('makes an owner of the one person of the workspace, whose reviews stay', async () => {
    const { ws } = test;
    const { id } = await createReview(ws, ws.localPerson, { name: 'Before accounts' });
    expect(await isSetUp(ws)).toBe(false);
    const ada = await setUpByAda(ws);
    expect(await isSetUp(ws)).toBe(true);
    expect(ada.caller).toMatchObject({
      name: 'Ada',
      role: 'owner',
      by: 'session',
      organisationName: 'Analytical Engines',
    });
    expect((await showReview(ws, ada.caller, id)).name).toBe('Before accounts');
  });

  it('keeps the password as costly to try as OWASP asks for', async () => {
    await test.ws.close();
    const { dataFolder, databaseUrl } = test;
    const ws = await openWorkspace({
      dataFolder,
      log: () => {},
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    await setUpByAda(ws);
    const kept = await ws.store.maintain((db) => db.selectFrom('account').select('password_hash').execute());
    await ws.close();
    expect(kept[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('happens once', async () => {
    await setUpByAda(test.ws);
    await expect(setUpByAda(test.ws)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('asks who is not at the machine for the code', async () => {
    const { ws } = test;
    const given = { organisation: 'Ours', name: 'Eve', email: 'eve@example.org', password };
    await expect(setUp(ws, null, visitor, { ...given, code: 'wrong' })).rejects.toMatchObject({
      fields: { code: expect.any(String) },
    });
    await expect(setUp(ws, null, visitor, given)).rejects.toMatchObject({ code: 'invalid' });
    await expect(setUp(ws, null, visitor, { ...given, code: setUpCode(ws) })).resolves.toBeDefined();
  });

  it('takes no password that is short, one key held down or endless', async () => {
    for (const bad of ['short', 'aaaaaaaaaaaaaaaa', 'abcdefgh'.repeat(30)]) {
      const done = setUp(test.ws, callerAtMachine(test.ws), visitor, {
        organisation: 'Ours',
        name: 'Ada',
        email: 'ada@example.org',
        password: bad,
      });
      await expect(done).rejects.toMatchObject({ fields: { password: expect.any(String) } });
    }
  });

  it('comes before invitations: without accounts nobody else could sign in', async () => {
    const made = invite(test.ws, test.ws.localPerson, { whom: 'Bob', role: 'viewer' });
    await expect(made).rejects.toMatchObject({ code: 'conflict' });
  });
});
