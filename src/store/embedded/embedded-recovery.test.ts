import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReview, listReviews, verifyRecord } from '../../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';

/** The embedded database's own weakness; a server answers with an error of its own. */
describe.runIf(process.env.DATABASE_URL === undefined)('an embedded database that breaks', () => {
  let test: TestWorkspace;
  beforeAll(async () => {
    test = await openTestWorkspace();
  });
  afterAll(() => test.dispose());

  it('says so, keeps what was saved, drops what was not, and serves the next in line', async () => {
    const { ws } = test;
    const { store, localPerson } = ws;
    await createReview(ws, localPerson, { name: 'Saved before' });
    const [breaking, behind] = await Promise.allSettled([
      store.change(localPerson.organisation, localPerson, async (change) => {
        await change.db.updateTable('review').set({ name: 'Never saved' }).execute();
        change.record({ action: 'never.saved', subject: { kind: 'review', id: localPerson.id } });
        // Deeper than the stack of the embedded database.
        await sql`select repeat('[', 1000000)::json`.execute(change.db);
      }),
      createReview(ws, localPerson, { name: 'Behind' }),
    ]);
    expect(breaking.status).toBe('rejected');
    expect(behind.status).toBe('fulfilled');
    const { items } = await listReviews(ws, localPerson);
    expect(items.map(({ name }) => name)).toEqual(['Behind', 'Saved before']);
    expect(await verifyRecord(ws, localPerson)).toMatchObject({ intact: true, entries: 3 });
  });
});
