import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Actor, createExampleReview, listReviews, showHome, verifyRecord } from '../index.ts';
import { contractOf, supplierOf, versionOf } from '../lists/portfolio.fixture.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import { settledReview } from './settled-review.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let ada: Actor;
beforeAll(async () => {
  test = await openTestWorkspace();
  ada = test.ws.localPerson;
});
afterAll(() => test.dispose());

async function example(): Promise<string> {
  const { id } = await createExampleReview(test.ws, ada);
  expect(await settledReview(test.ws, id)).toBe('done');
  return id;
}

const gaps = async (id: string) =>
  (await listReviews(test.ws, ada)).items.find((review) => review.id === id)?.requiredGaps;

/** As an earlier Candour left it, which counted nothing. */
async function uncount(id: string, form: { version?: number } = {}): Promise<void> {
  await test.ws.store.maintain(async (db) => {
    const figures = { met: null, weak: null, missing: null, ask: null, required_gaps: null };
    await db
      .updateTable('review_result')
      .set({ ...figures, gap_terms: null, open_clauses: null, ...form })
      .where('organisation_id', '=', ada.organisation)
      .where('review_id', '=', id)
      .execute();
    await db
      .deleteFrom('review_coverage')
      .where('organisation_id', '=', ada.organisation)
      .where('review_id', '=', id)
      .execute();
  });
}

describe('a result that an earlier Candour kept without figures', () => {
  it('is counted when the workspace is opened, and one in an older form is left to be run again', async () => {
    const [known, older] = [await example(), await example()];
    const contract = await contractOf(test.ws, await supplierOf(test.ws, 'Alder'), { name: 'Terms' });
    await versionOf(test.ws, contract, 1, known);
    const [counted, home] = [await gaps(known), await showHome(test.ws, ada)];
    expect(counted).toBeGreaterThan(0);
    const record = await verifyRecord(test.ws, ada);
    await uncount(known);
    await uncount(older, { version: 1 });
    expect(await gaps(known)).toBe(null);
    expect((await showHome(test.ws, ada)).counts).toMatchObject({ contracts: 1, reviewed: 0 });

    await test.ws.close();
    await test.reopen();
    await vi.waitFor(async () => expect(await gaps(known)).toBe(counted), { timeout: 20_000 });
    const { counts, coverage, retrofit } = await showHome(test.ws, ada);
    expect([counts, coverage, retrofit]).toEqual([home.counts, home.coverage, home.retrofit]);
    expect(await gaps(older)).toBe(null);
    expect(await verifyRecord(test.ws, ada)).toEqual(record);
  });
});
