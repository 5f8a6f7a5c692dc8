import { once } from 'node:events';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createReview, listReviews, verifyRecord } from '../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { findReview, insertReview } from './reviews/reviews.ts';

let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace();
});
afterAll(() => test.dispose());

const about = { supplier: '', system: '', use: '' };

describe('a transaction', () => {
  it('keeps nothing of a change that records nothing', async () => {
    const { store, localPerson } = test.ws;
    const id = await store.change(localPerson.organisation, localPerson, async (change) => {
      const made = change.newId();
      await insertReview(change, { id: made, name: 'Unrecorded', about });
      return made;
    });
    expect(await store.read(localPerson.organisation, (view) => findReview(view, id))).toBeNull();
  });

  it('keeps neither row nor entry when it fails', async () => {
    const { store, localPerson } = test.ws;
    const before = await verifyRecord(test.ws, localPerson);
    const failing = store.change(localPerson.organisation, localPerson, async (change) => {
      const id = change.newId();
      await insertReview(change, { id, name: 'Failing', about });
      change.record({ action: 'review.created', subject: { kind: 'review', id } });
      throw new Error('after both');
    });
    await expect(failing).rejects.toThrow('after both');
    expect(await verifyRecord(test.ws, localPerson)).toEqual(before);
    expect((await listReviews(test.ws, localPerson, { search: 'Failing' })).items).toEqual([]);
  });

  it('is refused inside another, where it would wait for ever', async () => {
    const { store, localPerson } = test.ws;
    const nested = store.read(localPerson.organisation, () => listReviews(test.ws, localPerson));
    await expect(nested).rejects.toThrow(/Use the one that was handed in/);
    await expect(listReviews(test.ws, localPerson)).resolves.toBeDefined();
  });

  // The embedded database takes one at a time, so there none can wait for another.
  it.skipIf(process.env.DATABASE_URL === undefined)(
    'is done anew when the database ended it so that another could go on',
    async () => {
      const { store, localPerson } = test.ws;
      const ids = await Promise.all(
        ['One', 'Two'].map(async (name) => (await createReview(test.ws, localPerson, { name })).id),
      );
      let holding = 0;
      const bothHold = new AbortController();
      const rename = (order: readonly string[], name: string) =>
        store.change(localPerson.organisation, localPerson, async (change) => {
          for (const id of order) {
            await change.db.updateTable('review').set({ name }).where('id', '=', id).execute();
            holding += 1;
            if (holding === 2) bothHold.abort();
            if (!bothHold.signal.aborted) await once(bothHold.signal, 'abort');
          }
          change.record({ action: 'review.described', subject: { kind: 'review', id: order[0] ?? '' } });
        });
      await Promise.all([rename(ids, 'Forth'), rename(ids.toReversed(), 'Back')]);
      const names = (await listReviews(test.ws, localPerson)).items.map(({ name }) => name);
      expect(['Forth,Forth', 'Back,Back']).toContain(names.slice(0, 2).join());
      expect(await verifyRecord(test.ws, localPerson)).toMatchObject({ intact: true });
    },
  );

  it('shows nothing of another organisation', async () => {
    const { id } = await createReview(test.ws, test.ws.localPerson, { name: 'Ours' });
    const stranger = { ...test.ws.localPerson, organisation: test.ws.store.newId() };
    expect((await listReviews(test.ws, stranger)).items).toEqual([]);
    expect(await test.ws.store.read(stranger.organisation, (view) => findReview(view, id))).toBeNull();
  });

  it.each([1, 50])('has its entry in the record, %i clients at once', async (clients) => {
    const { ws } = test;
    const before = await verifyRecord(ws, ws.localPerson);
    const changes = 100;
    const client = async (_: unknown, number: number): Promise<void> => {
      for (let count = number; count < changes; count += clients) {
        await createReview(ws, ws.localPerson, { name: `By client ${number}` });
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    const after = await verifyRecord(ws, ws.localPerson);
    expect(before.intact && after.intact && after.entries - before.entries).toBe(changes);
  });

  it('gives numbers, moments, bytes and documents alike on both engines', async () => {
    const { rows } = await test.ws.store.maintain((db) =>
      sql`select 5::bigint as number, ${new Date(0)}::timestamptz as moment, ${Buffer.from([0, 255])}::bytea as bytes,
          ${JSON.stringify({ text: 'a\u0000b' })}::json as document`.execute(db),
    );
    const [{ bytes, ...row }] = z.tuple([z.looseObject({ bytes: z.instanceof(Uint8Array) })]).parse(rows);
    expect(row).toEqual({ number: 5, moment: new Date(0), document: { text: 'a\u0000b' } });
    expect([...bytes]).toEqual([0, 255]);
  });
});
