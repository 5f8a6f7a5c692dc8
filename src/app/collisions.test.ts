import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AppError,
  addRelease,
  createSupplier,
  createSystem,
  deleteSupplier,
  foundAnother,
  invite,
  joinAsNew,
  joinAsSelf,
  listPeople,
  toldOf,
  type Workspace,
} from './index.ts';
import { joinedBy, type SignedIn, setUpByAda, signedIn, testPassword, testVisitor } from './test-people.ts';
import { openTestWorkspace, type TestWorkspace } from './test-workspace.ts';

// Two who do the same at the same moment. With DATABASE_URL they really do; the embedded database takes them one
// after the other, and what was looked at before is outdated then.
let test: TestWorkspace;
let ws: Workspace;
let ada: SignedIn;
beforeAll(async () => {
  test = await openTestWorkspace();
  ws = test.ws;
  ada = await setUpByAda(ws);
});
afterAll(() => test.dispose());

/** Starts all of them at once and gives how each ended. */
async function atOnce(deeds: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const ended = await Promise.allSettled(deeds.map((deed) => deed()));
  return ended.map((end) => {
    if (end.status === 'fulfilled') return 'done';
    return toldOf(end.reason)?.code ?? `fault: ${end.reason}`;
  });
}

const twice = (deed: () => Promise<unknown>) => atOnce([deed, deed, deed]);

describe('of several who do the same at once one succeeds, and the others are told', () => {
  it('joining with one e-mail address by invitations of their own', async () => {
    const links = [
      await invite(ws, ada.caller, { whom: 'Eve', role: 'viewer' }),
      await invite(ws, ada.caller, { whom: 'Eve', role: 'viewer' }),
    ];
    const eve = { name: 'Eve', email: 'eve@example.org', password: testPassword };
    const ends = await atOnce(
      links.map(
        ({ token }) =>
          () =>
            joinAsNew(ws, testVisitor, token, eve),
      ),
    );
    expect(ends.toSorted()).toEqual(['done', 'invalid']);
    expect((await listPeople(ws, ada.caller)).members.filter(({ name }) => name === 'Eve')).toHaveLength(1);
  });

  it('accepting one invitation, or two of one organisation, as a person who is signed in', async () => {
    const bob = await joinedBy(ws, ada.caller, 'Bob', 'owner');
    await foundAnother(ws, bob.caller, { name: 'Of Bob' });
    const there = (await signedIn(ws, bob.token)).caller;
    const carol = await joinedBy(ws, ada.caller, 'Carol', 'viewer');
    const links = [
      await invite(ws, there, { whom: 'Carol', role: 'viewer' }),
      await invite(ws, there, { whom: 'Carol', role: 'viewer' }),
    ];
    const ends = await atOnce(
      links.map(
        ({ token }) =>
          () =>
            joinAsSelf(ws, carol.caller, token),
      ),
    );
    expect(ends.toSorted()).toEqual(['conflict', 'done']);
  });

  it('adding a supplier, a system or a release of one name', async () => {
    const suppliers = await twice(() => createSupplier(ws, ada.caller, { name: 'Larkspur' }));
    expect(suppliers.toSorted()).toEqual(['done', 'invalid', 'invalid']);
    const { id } = await createSupplier(ws, ada.caller, { name: 'Second' });
    const systems = await twice(() => createSystem(ws, ada.caller, id, { name: 'Reader' }));
    expect(systems.toSorted()).toEqual(['done', 'invalid', 'invalid']);
    const system = (await createSystem(ws, ada.caller, id, { name: 'Writer' })).id;
    const releases = await twice(() =>
      addRelease(ws, ada.caller, system, { name: '1', releasedOn: '2026-01-01', notes: '' }),
    );
    expect(releases.filter((end) => end === 'done')).toHaveLength(1);
    expect(releases.filter((end) => end.startsWith('fault'))).toEqual([]);
  });

  it('adding to what another deletes', async () => {
    const { id } = await createSupplier(ws, ada.caller, { name: 'Short-lived' });
    const ends = await atOnce([
      () => deleteSupplier(ws, ada.caller, id),
      () => createSystem(ws, ada.caller, id, { name: 'Reader' }),
    ]);
    expect(ends.filter((end) => end === 'done')).toHaveLength(1);
    expect(ends.filter((end) => end.startsWith('fault'))).toEqual([]);
  });
});

describe('what the database refuses because of somebody else', () => {
  const refusal = (code: string) => Object.assign(new Error('refused'), { code, constraint: 'some_key' });

  it.each(['23505', '23503', '40001', '40P01'])('is a conflict that a person can read: %s', (code) => {
    expect(toldOf(refusal(code))).toMatchObject({ code: 'conflict', message: expect.stringMatching(/\.$/) });
  });

  it('is nothing else: other faults are ours', () => {
    expect(toldOf(refusal('42601'))).toBeNull();
    expect(toldOf(new Error('anything'))).toBeNull();
    const own = new AppError('invalid', 'Wrong.');
    expect(toldOf(own)).toBe(own);
  });
});
