import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestProgram, type TestProgram } from '../test-program.ts';
import {
  addPapers,
  createReview,
  openWorkspace,
  reviewHistory,
  startReview,
  verifyRecord,
  type Workspace,
} from './index.ts';
import { type Examine, examinePapers } from './reading/index.ts';
import { settledReview } from './reviews/settled-review.ts';
import { emptyDatabase, openTestWorkspace, type TestWorkspace } from './test-workspace.ts';

/** Several app servers on one PostgreSQL server; the embedded database is one process's alone. */
describe.runIf(process.env.DATABASE_URL !== undefined)('three servers on one database', () => {
  let test: TestWorkspace;
  let servers: Workspace[];
  let program: TestProgram;
  /** What each run of these servers waits for, so that another gets some of them too. */
  let leave: Promise<unknown> = Promise.resolve();
  const examine: Examine = async (...given) => {
    await leave;
    return await examinePapers(...given);
  };
  beforeAll(async () => {
    program = await buildTestProgram(new URL('./test-programs/do-runs.ts', import.meta.url));
    test = await openTestWorkspace({ examine });
    const { dataFolder, databaseUrl = '' } = test;
    const more = [1, 2].map(() => openWorkspace({ dataFolder, databaseUrl, examine, log: () => {} }));
    servers = [test.ws, ...(await Promise.all(more))];
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await test.dispose();
    await program.dispose();
  });

  async function startedReview(server: Workspace, index: number): Promise<string> {
    const { id } = await createReview(server, server.localPerson, { name: `Review ${index}` });
    const bytes = new TextEncoder().encode(`1. Review ${index}: the Supplier shall keep logs.`);
    await addPapers(server, server.localPerson, id, [{ name: 'terms.md', bytes }]);
    await startReview(server, server.localPerson, id);
    return id;
  }

  /** Each run was done, and once; the record holds every change. */
  async function expectDoneOnce(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      expect(await settledReview(test.ws, id)).toBe('done');
      const history = await reviewHistory(test.ws, test.ws.localPerson, id);
      expect(history.map(({ action }) => action).sort()).toEqual([
        'paper.added',
        'review.created',
        'run.finished',
        'run.started',
      ]);
    }
    expect(await verifyRecord(test.ws, test.ws.localPerson)).toMatchObject({ intact: true });
  }

  it('found one organisation between them', () => {
    expect(new Set(servers.map((server) => server.localPerson.organisation)).size).toBe(1);
  });

  it('that start at once on an empty database bring its tables up once', { timeout: 60_000 }, async () => {
    const database = await emptyDatabase();
    if (database === null) throw new Error('There is no server.');
    const open = () =>
      openWorkspace({ dataFolder: test.dataFolder, databaseUrl: database.url, log: () => {} });
    const started = await Promise.all([open(), open(), open()]);
    expect(new Set(started.map((server) => server.localPerson.organisation)).size).toBe(1);
    await Promise.all(started.map((server) => server.close()));
    await database.drop();
  });

  it('do every run once and keep one whole record', { timeout: 120_000 }, async () => {
    const runs = Array.from({ length: 12 }, (_, index) =>
      startedReview(servers[index % servers.length] ?? test.ws, index),
    );
    await expectDoneOnce(await Promise.all(runs));
  });

  it('lose no run and do none twice when one is killed in the middle', { timeout: 180_000 }, async () => {
    const { dataFolder, databaseUrl = '' } = test;
    const doomed = program.start(dataFolder, databaseUrl);
    expect(await doomed.nextLine()).toBe('open');
    const begun = doomed.nextLine();
    leave = begun;
    const ids = await Promise.all(Array.from({ length: 12 }, (_, index) => startedReview(test.ws, index)));
    expect(await begun).toBe('begun');
    await doomed.kill();
    await letLeasesRunOut(databaseUrl);
    await expectDoneOnce(ids);
  });
});

/** A silent runner keeps its run for half a minute. One that lives finds its lease gone, or takes it anew. */
async function letLeasesRunOut(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`update job set leased_until = now() where state = 'running'`);
  await client.end();
}
