import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listReviews } from '../../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer } from '../index.ts';

let test: TestWorkspace;
let server: ReturnType<typeof createServer>;
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens: null, hosts: [], log: () => {} });
});
afterAll(() => test.dispose());

const send = (key: string, body: unknown, path = '/reviews') =>
  server.request(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });

async function reviewsNamed(name: string): Promise<number> {
  return (await listReviews(test.ws, test.ws.localPerson, { search: name })).items.length;
}

describe('a request with an Idempotency-Key', () => {
  it('is carried out once, and answered alike each time', async () => {
    const first = await send('one', { name: 'Once' });
    const again = await send('one', { name: 'Once' });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    expect(await reviewsNamed('Once')).toBe(1);
  });

  it('is carried out once when it comes many times at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send('many', { name: 'Simultaneous' })),
    );
    expect(await reviewsNamed('Simultaneous')).toBe(1);
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
  });

  it('is refused when the key was another request’s', async () => {
    await send('taken', { name: 'Taken' });
    const other = await send('taken', { name: 'Other' });
    expect(other.status).toBe(422);
    expect(await reviewsNamed('Other')).toBe(0);
  });

  it('that failed can be mended and sent under the same key', async () => {
    expect((await send('mended', { name: '' })).status).toBe(422);
    expect((await send('mended', { name: 'Mended' })).status).toBe(201);
  });

  it('is one person’s: another’s key is another key', async () => {
    const id = z.object({ id: z.string() });
    const mine = id.parse(await (await send('shared', { name: 'Mine' })).json());
    await test.ws.store.maintain((db) =>
      db.updateTable('idempotency_key').set({ member_id: mine.id }).where('key', '=', 'shared').execute(),
    );
    const theirs = id.parse(await (await send('shared', { name: 'Mine' })).json());
    expect(theirs.id).not.toBe(mine.id);
  });

  it('keeps no answer in the database that can be read there', async () => {
    await send('sealed', { name: 'Sealed' });
    const rows = await test.ws.store.maintain((db) =>
      db.selectFrom('idempotency_key').select('sealed_answer').where('key', '=', 'sealed').execute(),
    );
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.sealed_answer ?? []).toString()).not.toContain('"id"');
  });

  it('wants a key that can be one', async () => {
    expect((await send('x'.repeat(256), { name: 'Long' })).status).toBe(422);
  });
});
