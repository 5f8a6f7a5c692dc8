import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  addReliance,
  createSupplier,
  createSystem,
  deleteReview,
  listContracts,
  listParties,
  listReviews,
  listSuppliers,
  openExample,
  showContract,
  showSupplier,
  showTimeline,
  systemReliance,
  throwAwayExample,
  verifyRecord,
  type Workspace,
} from '../index.ts';
import { settledReview } from '../reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

let test: TestWorkspace;
let ws: Workspace;
let ada: Actor;
beforeAll(async () => {
  test = await openTestWorkspace();
  ws = test.ws;
  ada = ws.localPerson;
});
afterAll(() => test.dispose());

describe('the built-in example', () => {
  it('is opened at once, and whole', async () => {
    const own = (await createSupplier(ws, ada, { name: 'Our own' })).id;
    const { supplier, review } = await openExample(ws, ada);
    if (review === null) throw new Error('the example has no review');
    expect(await settledReview(ws, review)).toBe('done');
    const shown = await showSupplier(ws, ada, supplier);
    expect(shown).toMatchObject({ example: true, systems: [{ uses: [{}, {}] }], contracts: [{}] });
    const contract = await showContract(ws, ada, shown.contracts[0]?.id ?? '');
    expect(contract).toMatchObject({
      dates: { daysToNotice: 42, standing: 'running' },
      uses: [{ name: 'Planning enquiries' }],
      versions: [{ number: 1, review: { id: review, state: 'done' } }],
    });
    const { suggestions } = await systemReliance(ws, ada, shown.systems[0]?.id ?? '');
    expect(suggestions.map(({ name }) => name)).toEqual(['Pennant Mail Limited']);
    expect(
      (await listParties(ws, ada)).items.map(({ name, systems, directly }) => [name, systems, directly]),
    ).toEqual([
      ['Northgate Models Inc.', 2, 2],
      ['Tern Compute AB', 2, 1],
      ['Corvid Medium', 1, 1],
      ['Harbour Hosting Limited', 1, 1],
    ]);
    const { releases } = await showTimeline(ws, ada, shown.systems[0]?.id ?? '');
    expect(releases.map(({ name, bom, notice }) => [name, bom?.schemaValid, notice.state])).toEqual([
      ['4.2', true, 'none'],
      ['4.1', true, 'not-needed'],
    ]);
    await expect(openExample(ws, ada)).rejects.toMatchObject({ code: 'conflict' });
    await expect(deleteReview(ws, ada, review)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Larkspur subscription'),
    });

    const system = (await createSystem(ws, ada, own, { name: 'Engine' })).id;
    await addReliance(ws, ada, {
      from: { system },
      name: 'Northgate Models Inc.',
      kind: 'model-provider',
    });
  });

  it('is thrown away at once, but for what something of your own rests on', async () => {
    await throwAwayExample(ws, ada);
    expect((await listSuppliers(ws, ada)).items.map(({ name }) => name)).toEqual(['Our own']);
    expect((await listContracts(ws, ada)).items).toEqual([]);
    expect((await listReviews(ws, ada)).items).toEqual([]);
    expect((await listParties(ws, ada)).items.map(({ name }) => name)).toEqual([
      'Northgate Models Inc.',
      'Tern Compute AB',
    ]);
    expect(await verifyRecord(ws, ada)).toMatchObject({ intact: true });
    await throwAwayExample(ws, ada);
  });
});
