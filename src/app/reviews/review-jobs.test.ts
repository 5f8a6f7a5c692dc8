import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTestProgram, type TestProgram } from '../../test-program.ts';
import {
  addPapers,
  cancelReview,
  createReview,
  removePaper,
  reviewHistory,
  reviewProgress,
  showReview,
  startReview,
  verifyRecord,
  type Workspace,
} from '../index.ts';
import { type Examine, examinePapers } from '../reading/examine-papers.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import { settledReview } from './settled-review.ts';

/** Examines when the test lets it, and counts how often it was asked to. */
class HeldExamination {
  attempts = 0;
  readonly #begun = new EventTarget();
  readonly #released = new AbortController();

  readonly examine: Examine = async (files, answers, context) => {
    this.attempts += 1;
    context.progress({ stage: 'Reading the papers', done: 1, total: 2, message: 'Reading "terms.md".' });
    this.#begun.dispatchEvent(new Event('begun'));
    if (!this.#released.signal.aborted) {
      const stop = AbortSignal.any([context.signal, this.#released.signal]);
      if (!stop.aborted) await once(stop, 'abort');
    }
    context.signal.throwIfAborted();
    return await examinePapers(files, answers, context);
  };

  async begun(): Promise<void> {
    if (this.attempts === 0) await once(this.#begun, 'begun');
  }

  release(): void {
    this.#released.abort();
  }
}

let test: TestWorkspace;
let held: HeldExamination;
let ws: Workspace;
let examination: Examine;
const events: string[] = [];
beforeAll(async () => {
  test = await openTestWorkspace({
    examine: (...given) => examination(...given),
    log: (event) => events.push(event),
  });
  ws = test.ws;
});
beforeEach(() => {
  held = new HeldExamination();
  examination = held.examine;
  events.length = 0;
});
afterAll(() => test.dispose());

async function startedReview(): Promise<string> {
  const { id } = await createReview(ws, ws.localPerson, { name: 'Acme chat' });
  const bytes = new TextEncoder().encode('# Terms\n\n1.1 The Supplier shall keep logs.\n');
  await addPapers(ws, ws.localPerson, id, [{ name: 'terms.md', bytes }]);
  await startReview(ws, ws.localPerson, id);
  return id;
}

async function actionsOn(id: string): Promise<string[]> {
  const entries = await reviewHistory(ws, ws.localPerson, id);
  return entries.map(({ action }) => action).toReversed();
}

describe('a run under way', () => {
  it('shows how far it is', async () => {
    const id = await startedReview();
    await held.begun();
    await expect
      .poll(() => reviewProgress(ws, ws.localPerson, id), { timeout: 10_000 })
      .toEqual({
        state: 'running',
        stage: 'Reading the papers',
        done: 1,
        total: 2,
        message: 'Reading "terms.md".',
      });
    held.release();
    expect(await settledReview(ws, id)).toBe('done');
  });

  it('lets nobody change what it rests on, until it is cancelled', async () => {
    const id = await startedReview();
    await held.begun();
    const { papers, may } = await showReview(ws, ws.localPerson, id);
    expect(may).toEqual({ edit: false, start: false, cancel: true, decide: false, delete: false });
    const remove = () => removePaper(ws, ws.localPerson, id, papers[0]?.id ?? '');
    await expect(remove()).rejects.toMatchObject({ code: 'conflict' });
    await expect(startReview(ws, ws.localPerson, id)).rejects.toMatchObject({ code: 'conflict' });
    await cancelReview(ws, ws.localPerson, id);
    expect(await reviewProgress(ws, ws.localPerson, id)).toMatchObject({ state: 'cancelled' });
    await remove();
    await expect(cancelReview(ws, ws.localPerson, id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await actionsOn(id)).toEqual([
      'review.created',
      'paper.added',
      'run.started',
      'run.cancelled',
      'paper.removed',
    ]);
  });

  it('is either done or cancelled when both happen at once, never both', async () => {
    const id = await startedReview();
    await held.begun();
    const cancelled = cancelReview(ws, ws.localPerson, id).then(
      () => true,
      () => false,
    );
    held.release();
    const state = (await cancelled) ? 'cancelled' : 'done';
    expect(await settledReview(ws, id)).toBe(state);
    await ws.close();
    ws = await test.reopen();
    expect((await showReview(ws, ws.localPerson, id)).result === null).toBe(state === 'cancelled');
    const ends = (await actionsOn(id)).filter((action) => /^run\.(finished|cancelled)$/.test(action));
    expect(ends).toEqual([state === 'cancelled' ? 'run.cancelled' : 'run.finished']);
  });

  it('goes on after a restart', async () => {
    const id = await startedReview();
    await held.begun();
    await ws.close();
    held.release();
    ws = await test.reopen();
    expect(await settledReview(ws, id)).toBe('done');
    expect(held.attempts).toBe(2);
  });
});

describe('a run that fails for no fault of the papers', () => {
  it('is tried three times and then given up with a sentence', async () => {
    let attempts = 0;
    examination = async () => {
      attempts += 1;
      throw new Error('a fault of ours');
    };
    const id = await startedReview();
    expect(await settledReview(ws, id)).toBe('failed');
    expect(attempts).toBe(3);
    expect(events).toEqual(['job.fault', 'job.fault', 'job.fault']);
    const { progress, may } = await showReview(ws, ws.localPerson, id);
    expect(progress.message).toMatch(/tried 3 times/);
    expect(may.start).toBe(true);
    expect(await actionsOn(id)).toContain('run.failed');
  });
});

describe('a run whose process dies', () => {
  let mortal: TestProgram;
  beforeAll(async () => {
    mortal = await buildTestProgram(new URL('../test-programs/die-in-a-run.ts', import.meta.url));
  });
  afterAll(() => mortal.dispose());

  /** Starts the review, closes, and lets so many processes die over it. */
  async function dieOver(deaths: number): Promise<string> {
    const id = await startedReview();
    await held.begun();
    await ws.close();
    for (let death = 0; death < deaths; death += 1) {
      await mortal
        .start(test.dataFolder, ...(test.databaseUrl === undefined ? [] : [test.databaseUrl]))
        .ended();
      await letLeaseRunOut();
    }
    held.release();
    ws = await test.reopen();
    return id;
  }

  /** A server's queue gives a silent runner half a minute; the embedded database knows that its process is gone. */
  async function letLeaseRunOut(): Promise<void> {
    if (test.databaseUrl === undefined) return;
    const client = new pg.Client({ connectionString: test.databaseUrl });
    await client.connect();
    await client.query(`update job set leased_until = now() where state = 'running'`);
    await client.end();
  }

  it('is done by the next one, once', { timeout: 60_000 }, async () => {
    const id = await dieOver(1);
    expect(await settledReview(ws, id)).toBe('done');
    expect((await actionsOn(id)).filter((action) => action === 'run.finished')).toHaveLength(1);
    expect(await verifyRecord(ws, ws.localPerson)).toMatchObject({ intact: true });
  });

  it('is given up when it takes down one process after the other', { timeout: 90_000 }, async () => {
    const id = await dieOver(3);
    expect(await settledReview(ws, id)).toBe('failed');
    expect((await reviewProgress(ws, ws.localPerson, id)).message).toMatch(/tried 3 times/);
    // The first run, which a restart ended; none of the later ones reached this process.
    expect(held.attempts).toBe(1);
  });
});
