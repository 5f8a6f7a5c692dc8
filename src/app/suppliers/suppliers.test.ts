import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEntriesOf } from '../../store/index.ts';
import {
  type Actor,
  changeContract,
  changeSupplier,
  changeSystem,
  changeUse,
  createContract,
  createSupplier,
  createSystem,
  createUse,
  deleteContract,
  deleteSupplier,
  deleteSystem,
  deleteUse,
  governUses,
  keepUseScope,
  listContracts,
  listSuppliers,
  previewScope,
  showContract,
  showSupplier,
  showSystem,
  showUse,
  type Workspace,
} from '../index.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

let test: TestWorkspace;
let ws: Workspace;
let ada: Actor;
beforeAll(async () => {
  test = await openTestWorkspace({ clock: () => new Date('2026-07-01T10:00:00Z') });
  ws = test.ws;
  ada = ws.localPerson;
});
afterAll(() => test.dispose());

let count = 0;
async function supplied() {
  count += 1;
  const supplier = (await createSupplier(ws, ada, { name: `Larkfield ${count}` })).id;
  const system = (await createSystem(ws, ada, supplier, { name: 'Assist' })).id;
  const use = (await createUse(ws, ada, system, { name: 'Drafting replies' })).id;
  const contract = (await createContract(ws, ada, supplier, { name: 'Framework order' })).id;
  return { supplier, system, use, contract };
}

const recordOf = (id: string) => ws.store.read(ada.organisation, (view) => auditEntriesOf(view, id));

describe('a supplier', () => {
  it('is shown with what hangs on it', async () => {
    const { supplier, system, use, contract } = await supplied();
    expect(await showSupplier(ws, ada, supplier)).toMatchObject({
      revision: 1,
      systems: [{ id: system, name: 'Assist', uses: [{ id: use, tier: 'high', state: 'planned' }] }],
      contracts: [{ id: contract, state: 'draft', dates: { standing: 'open' } }],
      may: { edit: true, delete: false },
    });
  });

  it('has a name of its own, in any case', async () => {
    await createSupplier(ws, ada, { name: 'Marlow Data' });
    await expect(createSupplier(ws, ada, { name: 'MARLOW data' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { name: 'There is a supplier called "MARLOW data" already.' },
    });
    const { id } = await createSupplier(ws, ada, { name: 'Marlow Models' });
    const edit = { name: 'marlow data', revision: 1 };
    await expect(changeSupplier(ws, ada, id, edit)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('takes only addresses that lead to a site', async () => {
    for (const website of ['javascript:alert(1)', 'larkfield', 'ftp://larkfield.example']) {
      await expect(createSupplier(ws, ada, { name: 'Nobody', website })).rejects.toMatchObject({
        code: 'invalid',
      });
    }
  });

  it('is changed by the one who saw how it stands, and the record keeps both sides of what changed', async () => {
    const { id } = await createSupplier(ws, ada, { name: 'Tansy Ltd', contact: 'ina@tansy.example' });
    await changeSupplier(ws, ada, id, { name: 'Tansy plc', contact: 'ina@tansy.example', revision: 1 });
    await expect(changeSupplier(ws, ada, id, { name: 'Tansy SE', revision: 1 })).rejects.toMatchObject({
      code: 'stale',
      status: 412,
    });
    expect(await showSupplier(ws, ada, id)).toMatchObject({ name: 'Tansy plc', revision: 2 });
    expect((await recordOf(id)).map(({ action, before, after }) => ({ action, before, after }))).toEqual([
      { action: 'supplier.changed', before: { name: 'Tansy Ltd' }, after: { name: 'Tansy plc' } },
      {
        action: 'supplier.created',
        before: null,
        after: { name: 'Tansy Ltd', website: '', contact: 'ina@tansy.example', notes: '' },
      },
    ]);
  });

  it('that is changed into what it is leaves no trace', async () => {
    const { id } = await createSupplier(ws, ada, { name: 'Yarrow' });
    await changeSupplier(ws, ada, id, { name: 'Yarrow', revision: 1 });
    expect(await showSupplier(ws, ada, id)).toMatchObject({ revision: 1 });
    expect(await recordOf(id)).toHaveLength(1);
  });

  it('goes only when nothing hangs on it', async () => {
    const { supplier, system, use, contract } = await supplied();
    for (const attempt of [() => deleteSupplier(ws, ada, supplier), () => deleteSystem(ws, ada, system)]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'conflict' });
    }
    await deleteUse(ws, ada, use);
    await deleteSystem(ws, ada, system);
    await deleteContract(ws, ada, contract);
    await deleteSupplier(ws, ada, supplier);
    await expect(showSupplier(ws, ada, supplier)).rejects.toMatchObject({ code: 'not-found' });
    expect((await recordOf(supplier))[0]).toMatchObject({ action: 'supplier.deleted' });
  });

  it('is listed by name, page after page', async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listSuppliers>> = await listSuppliers(ws, ada, {
        limit: 2,
        after,
      });
      all.push(...page.items.map(({ name }) => name));
      after = page.next;
    } while (after !== null);
    expect(all.length).toBeGreaterThan(4);
    expect(all).toEqual(all.toSorted((a, b) => a.localeCompare(b)));
    expect(new Set(all).size).toBe(all.length);
    const { items } = await listSuppliers(ws, ada, { search: 'MARLOW' });
    expect(items.map(({ name }) => name)).toEqual(['Marlow Data', 'Marlow Models']);
  });
});

describe('a system, a use, a contract', () => {
  it('are changed with the same care', async () => {
    const { system, use, contract } = await supplied();
    await changeSystem(ws, ada, system, { name: 'Assist 2', revision: 1 });
    await changeUse(ws, ada, use, { name: 'Answering', state: 'live', revision: 1 });
    await changeContract(ws, ada, contract, { name: 'Order 7', state: 'signed', revision: 1 });
    expect(await showSystem(ws, ada, system)).toMatchObject({ name: 'Assist 2', revision: 2 });
    expect(await showUse(ws, ada, use)).toMatchObject({ name: 'Answering', state: 'live', revision: 2 });
    expect(await showContract(ws, ada, contract)).toMatchObject({ name: 'Order 7', state: 'signed' });
    for (const attempt of [
      () => changeSystem(ws, ada, system, { name: 'x', revision: 1 }),
      () => changeUse(ws, ada, use, { name: 'x', revision: 1 }),
      () => changeContract(ws, ada, contract, { name: 'x', revision: 1 }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'stale' });
    }
  });

  it('are nothing to one who gives an id that is none', async () => {
    const nobody = '0190a000-0000-7000-8000-000000000000';
    for (const id of [nobody, '1', 'x']) {
      for (const attempt of [
        () => showSupplier(ws, ada, id),
        () => showSystem(ws, ada, id),
        () => showUse(ws, ada, id),
        () => showContract(ws, ada, id),
        () => createSystem(ws, ada, id, { name: 'x' }),
        () => createUse(ws, ada, id, { name: 'x' }),
        () => createContract(ws, ada, id, { name: 'x' }),
        () => previewScope(ws, ada, id, {}),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
      }
    }
  });

  it('are looked at by a viewer and changed by nobody who may not', async () => {
    const { supplier, use, contract } = await supplied();
    const viewer: Actor = { ...ada, role: 'viewer' };
    expect(await showSupplier(ws, viewer, supplier)).toMatchObject({ may: { edit: false, delete: false } });
    for (const attempt of [
      () => createSupplier(ws, viewer, { name: 'x' }),
      () => deleteUse(ws, viewer, use),
      () => keepUseScope(ws, viewer, use, { answers: {}, why: 'x', revision: 1 }),
      () => governUses(ws, viewer, contract, { uses: [] }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('the scope of a use', () => {
  it('is the strictest until its questions are answered, and each answer is kept with its reason', async () => {
    const { use } = await supplied();
    expect(await showUse(ws, ada, use)).toMatchObject({ scopes: [], scope: { tier: { level: 'high' } } });
    await keepUseScope(ws, ada, use, {
      answers: { purpose: 'staff-aid', affected: 'staff' },
      why: 'First look with the service desk.',
      revision: 1,
    });
    const wider = { purpose: 'decides', affected: 'at-risk' };
    const preview = await previewScope(ws, ada, use, wider);
    expect(preview.change?.answers.map(({ question }) => question)).toEqual(['purpose', 'affected']);
    await keepUseScope(ws, ada, use, { answers: wider, why: 'It now settles claims.', revision: 2 });
    const shown = await showUse(ws, ada, use);
    expect(shown.answers).toEqual(wider);
    expect(shown.scopes.map(({ number, why }) => [number, why])).toEqual([
      [2, 'It now settles claims.'],
      [1, 'First look with the service desk.'],
    ]);
    expect(shown.scopes[0]?.change).toEqual(preview.change);
    const [entry] = await recordOf(use);
    expect(entry).toMatchObject({
      action: 'scope.kept',
      why: 'It now settles claims.',
      before: { answers: { purpose: 'staff-aid' } },
      after: { number: 2, answers: wider },
    });
  });

  it('is not kept a second time by the same answers, nor by somebody who has not seen the last', async () => {
    const { use } = await supplied();
    const answers = { purpose: 'staff-aid' };
    await keepUseScope(ws, ada, use, { answers, why: 'First.', revision: 1 });
    await keepUseScope(ws, ada, use, { answers, why: 'Again.', revision: 2 });
    expect((await showUse(ws, ada, use)).scopes).toHaveLength(1);
    const late = keepUseScope(ws, ada, use, { answers: {}, why: 'Late.', revision: 1 });
    await expect(late).rejects.toMatchObject({ code: 'stale' });
  });

  it('takes no answer that is none, and needs a reason', async () => {
    const { use } = await supplied();
    await expect(
      keepUseScope(ws, ada, use, { answers: { purpose: 'magic' }, why: 'x', revision: 1 }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { purpose: expect.stringContaining('magic') } });
    await expect(keepUseScope(ws, ada, use, { answers: {}, why: ' ', revision: 1 })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});

describe('a contract', () => {
  it('tells the dates that follow from its own', async () => {
    const { supplier } = await supplied();
    const { id } = await createContract(ws, ada, supplier, {
      name: 'Yearly',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      noticeDays: 90,
      renewal: 'automatic',
      renewalMonths: 12,
    });
    expect((await showContract(ws, ada, id)).dates).toMatchObject({
      lastNoticeDay: '2026-10-02',
      daysToNotice: 93,
      renewsOn: '2027-01-01',
    });
    const { items } = await listContracts(ws, ada, { limit: 100 });
    expect(items.find((item) => item.id === id)).toMatchObject({ dates: { endsOn: '2026-12-31' } });
  });

  it.each([
    ['endsOn', { endsOn: '2026-02-30' }],
    ['endsOn', { startsOn: '2026-02-01', endsOn: '2026-01-01' }],
    ['renewalMonths', { renewal: 'automatic' as const }],
    ['noticeDays', { noticeDays: -1 }],
    ['startsOn', { startsOn: '0001-01-01' }],
  ])('says at %s what cannot be', async (field, input) => {
    const { supplier } = await supplied();
    await expect(createContract(ws, ada, supplier, { name: 'x', ...input })).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.stringMatching(/^Enter .*\.$/) },
    });
  });

  it("governs uses of its own supplier's systems", async () => {
    const [one, other] = [await supplied(), await supplied()];
    await governUses(ws, ada, one.contract, { uses: [one.use] });
    expect(await showContract(ws, ada, one.contract)).toMatchObject({
      uses: [{ id: one.use, system: 'Assist' }],
      usesToChoose: [{ id: one.use }],
    });
    expect((await showUse(ws, ada, one.use)).contracts).toMatchObject([
      { id: one.contract, reviewed: null, outgrown: [] },
    ]);
    await expect(governUses(ws, ada, one.contract, { uses: [other.use] })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(deleteUse(ws, ada, one.use)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Framework order'),
    });
    await governUses(ws, ada, one.contract, { uses: [] });
    await deleteUse(ws, ada, one.use);
  });
});
