import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasReliancesDue } from '../../store/index.ts';
import {
  addReliance,
  listParties,
  removeReliance,
  showParty,
  systemReliance,
} from '../dependencies/index.ts';
import { openJobs } from '../operation/index.ts';
import { listRecord } from '../record/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import { bomFile, makeSystem } from './boms.fixture.ts';
import { addRelease, deleteBom, deleteRelease, takeInBom } from './index.ts';

let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace();
});
afterAll(() => test.dispose());

const ws = () => test.ws;
const ada = () => test.ws.localPerson;

async function releaseWith(system: string, releasedOn: string, base: string): Promise<string> {
  const { id } = await addRelease(ws(), ada(), system, { name: releasedOn, releasedOn });
  await takeInBom(ws(), ada(), id, { bom: bomFile({ base }), signature: null, origin: 'file' });
  return id;
}

/** Names with where each comes from. */
async function restsOf(system: string) {
  const { restsOn } = await systemReliance(ws(), ada(), system);
  return restsOn.map(({ party, source, bom }) => [party.name, source, bom?.release ?? null]);
}

const partyNamed = async (name: string) =>
  (await listParties(ws(), ada(), { limit: 100 })).items.find((party) => party.name === name) ?? null;

describe('whom a system rests on by its newest BOM', () => {
  it('is noted with the release that says so, and known to what falls and to concentration', async () => {
    const { system } = await makeSystem(ws(), 'Noted');
    const release = await releaseWith(system, '2026-01-01', 'river/river-7b@1.1');
    expect(await restsOf(system)).toEqual([
      ['tallow/claims-7b', 'bom', release],
      ['Tallow & Finch Ltd', 'bom', release],
      ['river/river-7b', 'bom', release],
      ['Harbour Cloud', 'bom', release],
    ]);
    const cloud = await partyNamed('Harbour Cloud');
    expect(cloud).toMatchObject({ kind: 'cloud', systems: 1, shareOfSystems: 1 });
    const shown = await showParty(ws(), ada(), cloud?.id ?? '');
    expect(shown.falls.map(({ name, path }) => [name, path])).toEqual([
      ['Noted system', ['Noted system', 'Harbour Cloud']],
    ]);
  });

  it('is replaced by what a newer release says, and comes back when that is deleted', async () => {
    const { system } = await makeSystem(ws(), 'Replaced');
    const first = await releaseWith(system, '2026-01-01', 'delta/delta-7b@1.0');
    const second = await releaseWith(system, '2026-02-01', 'ocean/ocean-8b@1.0');
    const names = async () => (await restsOf(system)).map(([name]) => name);
    expect(await restsOf(system)).toContainEqual(['ocean/ocean-8b', 'bom', second]);
    expect(await names()).not.toContain('delta/delta-7b');
    expect(await partyNamed('delta/delta-7b')).toBeNull();
    await deleteRelease(ws(), ada(), second);
    expect(await restsOf(system)).toContainEqual(['delta/delta-7b', 'bom', first]);
    expect(await names()).not.toContain('ocean/ocean-8b');
  });

  it('is no matter of an older release', async () => {
    const { system } = await makeSystem(ws(), 'Older');
    await releaseWith(system, '2026-02-01', 'brook/brook-7b@1.0');
    const before = await restsOf(system);
    await releaseWith(system, '2026-01-01', 'pond/pond-7b@1.0');
    expect(await restsOf(system)).toEqual(before);
  });

  it('goes with the BOM; a fourth party that another BOM names stays until that goes too', async () => {
    const [one, two] = [await makeSystem(ws(), 'Goes one'), await makeSystem(ws(), 'Goes two')];
    const first = await releaseWith(one.system, '2026-01-01', 'spring/spring-7b@1.0');
    const second = await releaseWith(two.system, '2026-01-01', 'spring/spring-7b@2.0');
    await deleteBom(ws(), ada(), first);
    expect(await restsOf(one.system)).toEqual([]);
    expect(await partyNamed('spring/spring-7b')).toMatchObject({ systems: 1 });
    await deleteBom(ws(), ada(), second);
    expect(await partyNamed('spring/spring-7b')).toBeNull();
  });
});

describe('what a person said', () => {
  it('is never written over, and stays when the BOM goes', async () => {
    const { system } = await makeSystem(ws(), 'Typed');
    await addReliance(ws(), ada(), {
      from: { system },
      name: 'HARBOUR CLOUD',
      kind: 'cloud',
      purpose: 'Hosting',
    });
    const release = await releaseWith(system, '2026-01-01', 'river/river-7b@1.1');
    const hosting = async () =>
      (await systemReliance(ws(), ada(), system)).restsOn.filter(({ party }) => /harbour/i.test(party.name));
    expect(await hosting()).toMatchObject([{ source: 'typed', purpose: 'Hosting', bom: null }]);
    await deleteBom(ws(), ada(), release);
    expect(await hosting()).toMatchObject([{ source: 'typed', purpose: 'Hosting' }]);
  });

  it('takes the place of what the BOM said', async () => {
    const { system } = await makeSystem(ws(), 'Taken over');
    const release = await releaseWith(system, '2026-01-01', 'lake/lake-7b@1.1');
    await addReliance(ws(), ada(), {
      from: { system },
      name: 'lake/lake-7b',
      kind: 'model',
      purpose: 'Answers',
    });
    await deleteBom(ws(), ada(), release);
    expect(await restsOf(system)).toEqual([['lake/lake-7b', 'typed', null]]);
  });

  it('is remembered when they take something out: the next BOM does not bring it back', async () => {
    const { system } = await makeSystem(ws(), 'Taken out');
    await releaseWith(system, '2026-01-01', 'river/river-7b@1.1');
    const { restsOn } = await systemReliance(ws(), ada(), system);
    const river = restsOn.find(({ party }) => party.name === 'river/river-7b');
    await removeReliance(ws(), ada(), river?.reliance ?? '');
    await releaseWith(system, '2026-02-01', 'river/river-7b@1.2');
    expect((await restsOf(system)).map(([name]) => name)).not.toContain('river/river-7b');
  });
});

/** As an earlier Candour left it, which took BOMs in and noted nobody. */
async function forgetReliances(system: string): Promise<void> {
  const { organisation } = ada();
  await ws().store.maintain((db) =>
    db
      .deleteFrom('reliance')
      .where('organisation_id', '=', organisation)
      .where('from_system_id', '=', system)
      .where('source', '=', 'bom')
      .execute(),
  );
  await forgetThatNoted(system);
}

async function forgetThatNoted(system: string): Promise<void> {
  const { organisation } = ada();
  await ws().store.maintain(async (db) => {
    const current = db.selectFrom('release').select('id').where('system_id', '=', system);
    await db
      .updateTable('bom')
      .set({ reliances_kept: false })
      .where('organisation_id', '=', organisation)
      .where('release_id', 'in', current)
      .execute();
  });
}

describe('a BOM that was taken in before anybody noted whom a system rests on', () => {
  it('has it noted when the workspace is opened, once and on the record, and nothing a person took out', async () => {
    const { system } = await makeSystem(ws(), 'Before');
    const release = await releaseWith(system, '2026-01-01', 'marsh/marsh-7b@1.1');
    const noted = await restsOf(system);
    const { restsOn } = await systemReliance(ws(), ada(), system);
    const cloud = restsOn.find(({ party }) => party.name === 'Harbour Cloud');
    await removeReliance(ws(), ada(), cloud?.reliance ?? '');
    await forgetReliances(system);
    expect(await restsOf(system)).toEqual([]);

    await test.ws.close();
    await test.reopen();
    const wanted = noted.filter(([name]) => name !== 'Harbour Cloud');
    await vi.waitFor(async () => expect(await restsOf(system)).toEqual(wanted), { timeout: 20_000 });
    expect(wanted).toContainEqual(['marsh/marsh-7b', 'bom', release]);
    const entries = async () =>
      (await listRecord(ws(), ada(), { limit: 100 })).items.filter(({ who }) => who === 'Candour');
    const written = await entries();
    expect(written.map(({ action }) => action)).toContain('reliance.added');

    await test.ws.close();
    await test.reopen();
    await vi.waitFor(async () => expect(await openJobs(ws())).toEqual([]), { timeout: 20_000 });
    expect((await entries()).length).toBe(written.length);
  });

  it('is looked at once, also where nothing is left to note', async () => {
    const { system } = await makeSystem(ws(), 'Noted already');
    const release = await releaseWith(system, '2026-01-01', 'fen/fen-7b@1.1');
    const noted = await restsOf(system);
    await forgetThatNoted(system);
    await test.ws.close();
    await test.reopen();
    const isDue = () => ws().store.read(ada().organisation, (view) => hasReliancesDue(view, release));
    await vi.waitFor(async () => expect(await isDue()).toBe(false), { timeout: 20_000 });
    expect(await restsOf(system)).toEqual(noted);
  });
});
