import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPapers,
  createReview,
  openWorkspace,
  reviewHistory,
  startReview,
  verifyRecord,
  type Workspace,
} from './index.ts';
import { settledReview } from './reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from './test-workspace.ts';

/** Several app servers on one PostgreSQL server; the embedded database is one process's alone. */
describe.runIf(process.env.DATABASE_URL !== undefined)('three servers on one database', () => {
  let test: TestWorkspace;
  let servers: Workspace[];
  beforeAll(async () => {
    test = await openTestWorkspace();
    const { dataFolder, databaseUrl = '' } = test;
    const more = [1, 2].map(() => openWorkspace({ dataFolder, databaseUrl, log: () => {} }));
    servers = [test.ws, ...(await Promise.all(more))];
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await test.dispose();
  });

  it('found one organisation between them', () => {
    expect(new Set(servers.map((server) => server.localPerson.organisation)).size).toBe(1);
  });

  it('do every run once and keep one whole record', { timeout: 120_000 }, async () => {
    const ids = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const server = servers[index % servers.length] ?? test.ws;
        const { id } = await createReview(server, server.localPerson, { name: `Review ${index}` });
        const bytes = new TextEncoder().encode(`1. Review ${index}: the Supplier shall keep logs.`);
        await addPapers(server, server.localPerson, id, [{ name: 'terms.md', bytes }]);
        await startReview(server, server.localPerson, id);
        return id;
      }),
    );
    for (const id of ids) {
      expect(await settledReview(test.ws, id)).toBe('done');
      const history = await reviewHistory(test.ws, test.ws.localPerson, id);
      expect(history.filter(({ action }) => action === 'run.finished')).toHaveLength(1);
    }
    expect(await verifyRecord(test.ws, test.ws.localPerson)).toMatchObject({
      intact: true,
      entries: 1 + ids.length * 4,
    });
  });
});
