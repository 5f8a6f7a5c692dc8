import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteSystem } from '../systems/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import { bomFile, makeSystem, signedBom } from './boms.fixture.ts';
import {
  addRelease,
  bomBadge,
  compareReleases,
  deleteBom,
  deleteRelease,
  describeRelease,
  downloadBom,
  downloadBomReport,
  listBomStandings,
  listKeys,
  pinKey,
  recordNotice,
  searchParts,
  showRelease,
  showTimeline,
  takeInBom,
  unpinKey,
  whoRestsOn,
  withdrawNotice,
} from './index.ts';

let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace();
});
afterAll(() => test.dispose());

const ws = () => test.ws;
const ada = () => test.ws.localPerson;
const take = (release: string, bom = bomFile()) =>
  takeInBom(ws(), ada(), release, { bom, signature: null, origin: 'file' });
const release = async (system: string, name: string, releasedOn: string) =>
  (await addRelease(ws(), ada(), system, { name, releasedOn })).id;

describe('releases of a system', () => {
  it('stand in the order of their days, each BOM compared with the one before it', async () => {
    const { system } = await makeSystem(ws(), 'Order');
    const third = await release(system, '3', '2026-06-01');
    const first = await release(system, '1', '2026-01-01');
    await take(third, bomFile({ version: '3.0' }));
    await take(first, bomFile({ version: '1.0' }));
    const second = await release(system, '2', '2026-03-01');
    await take(second, bomFile({ version: '2.0' }));

    const { releases } = await showTimeline(ws(), ada(), system);
    expect(releases.map(({ name, since }) => [name, since?.name ?? null])).toEqual([
      ['3', '2'],
      ['2', '1'],
      ['1', null],
    ]);
    expect(releases[0]?.changes[0]).toMatchObject({ class: 'material', kind: 'model-version' });
    expect(releases.map(({ bom }) => bom?.isCurrent)).toEqual([true, false, false]);
  });

  it('are compared anew when one moves to another day or loses its BOM', async () => {
    const { system } = await makeSystem(ws(), 'Moves');
    const [a, b, c] = [
      await release(system, 'a', '2026-01-01'),
      await release(system, 'b', '2026-02-01'),
      await release(system, 'c', '2026-03-01'),
    ];
    for (const [id, version] of [
      [a, '1'],
      [b, '2'],
      [c, '1'],
    ] as const)
      await take(id, bomFile({ version }));
    await describeRelease(ws(), ada(), b, {
      name: 'b',
      releasedOn: '2026-04-01',
      notes: 'Withdrawn and put out again.',
    });
    const moved = await showTimeline(ws(), ada(), system);
    expect(moved.releases.map(({ name, since, changes }) => [name, since?.name, changes.length])).toEqual([
      ['b', 'c', 1],
      ['c', 'a', 0],
      ['a', undefined, 0],
    ]);
    await deleteBom(ws(), ada(), c);
    const without = await showTimeline(ws(), ada(), system);
    expect(without.releases[0]).toMatchObject({ name: 'b', since: { name: 'a' } });
  });

  it('can be compared whichever stands first, and with none that has no BOM', async () => {
    const { system } = await makeSystem(ws(), 'Any two');
    const [a, b] = [await release(system, 'a', '2026-01-01'), await release(system, 'b', '2026-02-01')];
    await take(a, bomFile({ version: '1' }));
    await expect(compareReleases(ws(), ada(), { old: b, next: a })).rejects.toThrow('has no BOM');
    await take(b, bomFile({ version: '2' }));
    const { changes } = await compareReleases(ws(), ada(), { old: b, next: a });
    expect(changes[0]).toMatchObject({ old: '2', new: '1' });
  });

  it('have names of their own, and days that there are', async () => {
    const { system } = await makeSystem(ws(), 'Names');
    await release(system, 'One', '2026-01-01');
    await expect(release(system, 'one', '2026-02-01')).rejects.toMatchObject({ code: 'invalid' });
    await expect(release(system, 'Two', '2026-02-30')).rejects.toMatchObject({ code: 'invalid' });
    await expect(release('not-an-id', 'Two', '2026-02-01')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a BOM that is taken in', () => {
  it('is kept as it came, with what it says and how far it shows what the Code asks', async () => {
    const { system } = await makeSystem(ws(), 'Kept');
    const id = await release(system, '1', '2026-01-01');
    const bom = bomFile();
    await take(id, bom);
    const shown = await showRelease(ws(), ada(), id);
    expect(shown.bom).toMatchObject({ format: 'CycloneDX', specVersion: '1.6', signature: 'none' });
    expect(shown.result?.coverage.code['8.1.2']?.state).toBe('met');
    expect(shown.result?.graph.nodes.map(({ name }) => name)).toContain('Harbour Cloud');
    const file = await downloadBom(ws(), ada(), id);
    expect(Buffer.from(file.bytes).equals(Buffer.from(bom.bytes))).toBe(true);
    const report = await downloadBomReport(ws(), ada(), id, 'json');
    expect(JSON.parse(new TextDecoder().decode(report.bytes))).toMatchObject({ format: 'CycloneDX' });
    expect(await bomBadge(ws(), ada(), id)).toMatch(/^<svg/);
  });

  it('is refused with a sentence where it is no BOM, and nothing is kept', async () => {
    const { system } = await makeSystem(ws(), 'Refused');
    const id = await release(system, '1', '2026-01-01');
    const none = { name: 'note.json', bytes: new TextEncoder().encode('{"models": []}') };
    await expect(take(id, none)).rejects.toThrow('not a BOM format we know');
    expect((await showRelease(ws(), ada(), id)).bom).toBeNull();
  });

  it('is read although it breaks its schema, and says where', async () => {
    const { system } = await makeSystem(ws(), 'Faulty');
    const id = await release(system, '1', '2026-01-01');
    await take(id, bomFile({ timestamp: 'yesterday' }));
    const { bom, result } = await showRelease(ws(), ada(), id);
    expect(bom?.schemaValid).toBe(false);
    expect(result?.faults[0]?.path).toBe('$.metadata.timestamp');
  });

  it('goes with its release, and leaves no part behind that nobody else names', async () => {
    const { system } = await makeSystem(ws(), 'Gone');
    const id = await release(system, '1', '2026-01-01');
    await take(id, bomFile({ base: 'vanishing/petrel-9b@1' }));
    expect((await searchParts(ws(), ada(), { search: 'petrel' })).items).toHaveLength(1);
    await deleteRelease(ws(), ada(), id);
    expect((await searchParts(ws(), ada(), { search: 'petrel' })).items).toEqual([]);
    await expect(showRelease(ws(), ada(), id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('who rests on something', () => {
  it('is told over all suppliers, by their newest BOMs', async () => {
    for (const [name, base] of [
      ['North', 'plover/plover-13b@2'],
      ['South', 'Plover/Plover-13B@3'],
      ['East', 'other/other-1b@1'],
    ] as const) {
      const { system } = await makeSystem(ws(), name);
      const id = await release(system, '1', '2026-01-01');
      await take(id, bomFile({ base }));
    }
    const { items } = await searchParts(ws(), ada(), { search: 'plov 13', kind: 'model' });
    expect(items).toMatchObject([{ kind: 'model', systems: 2 }]);
    const { rests } = await whoRestsOn(ws(), ada(), items[0]?.id ?? '');
    expect(rests.map(({ supplier, role, version }) => [supplier.name, role, version])).toEqual([
      ['North', 'base-model', '2'],
      ['South', 'base-model', '3'],
    ]);
  });

  it('no longer names a system whose newest BOM has left it behind', async () => {
    const { system } = await makeSystem(ws(), 'Leaver');
    const [a, b] = [await release(system, 'a', '2026-01-01'), await release(system, 'b', '2026-02-01')];
    await take(a, bomFile({ base: 'curlew/curlew-2b@1' }));
    await take(b, bomFile({ base: 'dunlin/dunlin-2b@1' }));
    const { items } = await searchParts(ws(), ada(), { search: 'curlew' });
    expect(items).toMatchObject([{ systems: 0 }]);
    expect((await whoRestsOn(ws(), ada(), items[0]?.id ?? '')).rests).toEqual([]);
  });

  it('takes what is sought as words and not as a query', async () => {
    for (const search of ["'", '& | !', ':*', '%', '\\', '🦊']) {
      expect((await searchParts(ws(), ada(), { search })).items).toEqual([]);
    }
  });
});

describe('a material change', () => {
  it('that nobody announced is shown as such; a notice before it puts that right', async () => {
    const { system } = await makeSystem(ws(), 'Notice');
    const [a, b] = [await release(system, 'a', '2026-01-01'), await release(system, 'b', '2026-03-01')];
    await take(a, bomFile({ version: '1' }));
    await take(b, bomFile({ version: '2' }));
    const stateNow = async () => (await showTimeline(ws(), ada(), system)).releases[0]?.notice;
    expect(await stateNow()).toMatchObject({ state: 'none', days: null });
    const { id } = await recordNotice(ws(), ada(), system, {
      givenOn: '2026-02-01',
      says: 'E-mail of Robin Ellery.',
    });
    expect(await stateNow()).toMatchObject({ state: 'in-time', days: 28 });
    await withdrawNotice(ws(), ada(), system, id);
    await recordNotice(ws(), ada(), system, { givenOn: '2026-03-05', says: 'Release notes.', release: b });
    expect(await stateNow()).toMatchObject({ state: 'afterwards', days: -4 });
  });
});

describe('a key pinned to a supplier', () => {
  it('turns "signer unknown" into "signed by the key agreed on", and back when it is taken away', async () => {
    const { system, supplier } = await makeSystem(ws(), 'Signed');
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const id = await release(system, '1', '2026-01-01');
    await take(id, signedBom(privateKey));
    const stateNow = async () => (await showRelease(ws(), ada(), id)).bom?.signature;
    expect(await stateNow()).toBe('integrity-only');
    const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
    const key = await pinKey(ws(), ada(), supplier, { label: 'Release key', algorithm: 'ES256', key: pem });
    expect(await stateNow()).toBe('valid');
    await expect(pinKey(ws(), ada(), supplier, { label: 'Again', key: pem })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await listKeys(ws(), ada(), supplier)).keys).toMatchObject([
      { label: 'Release key', algorithm: 'ES256' },
    ]);
    await unpinKey(ws(), ada(), supplier, key.id);
    expect(await stateNow()).toBe('integrity-only');
  });

  it('is never a private one or a shared secret', async () => {
    const { supplier } = await makeSystem(ws(), 'Secrets');
    const { privateKey } = generateKeyPairSync('ed25519');
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const pin = (key: string, algorithm: string | null = null) =>
      pinKey(ws(), ada(), supplier, { label: 'k', key, algorithm });
    await expect(pin(pem)).rejects.toMatchObject({ code: 'invalid' });
    await expect(pin('{"kty":"oct","k":"c2VjcmV0"}')).rejects.toMatchObject({ code: 'invalid' });
    await expect(pin(pem, 'HS256')).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('the list of who has delivered', () => {
  it('puts systems without a BOM first', async () => {
    await makeSystem(ws(), 'Never delivered');
    const { items, systems, withBom } = await listBomStandings(ws(), ada());
    expect(items[0]).toMatchObject({ state: 'missing' });
    expect(items.some(({ system }) => system.name === 'Never delivered system')).toBe(true);
    expect(withBom).toBeLessThan(systems);
    const missing = await listBomStandings(ws(), ada(), { withoutBom: true });
    expect(missing.items.every(({ state }) => state === 'missing')).toBe(true);
  });
});

describe('a system with releases', () => {
  it('is not deleted before they are, so that no BOM is left behind', async () => {
    const { system } = await makeSystem(ws(), 'Kept whole');
    const id = await release(system, '1', '2026-01-01');
    await expect(deleteSystem(ws(), ada(), system)).rejects.toMatchObject({ code: 'conflict' });
    await deleteRelease(ws(), ada(), id);
    await expect(deleteSystem(ws(), ada(), system)).resolves.toBeUndefined();
  });
});

describe('the roles', () => {
  it('let a reader look and change nothing', async () => {
    const { system } = await makeSystem(ws(), 'Roles');
    const reader = { ...ada(), role: 'viewer' as const };
    await expect(showTimeline(ws(), reader, system)).resolves.toBeDefined();
    await expect(
      addRelease(ws(), reader, system, { name: '1', releasedOn: '2026-01-01' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
