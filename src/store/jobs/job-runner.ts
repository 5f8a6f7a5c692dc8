import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import type { Change, Doer } from '../transaction.ts';
import {
  claimJob,
  endJob,
  giveBackJob,
  type JobProgress,
  keepLease,
  requeueAll,
  requeueJob,
} from './jobs.ts';
import type { JobRow } from './tables.ts';

/**
 * Attempts before a job is given up: more than one, since a power cut is nobody's fault; few, since a paper that
 * brings the program down would do so for ever.
 */
export const jobAttempts = 3;

/**
 * What a job leaves behind, written in the same transaction that ends it: so it happens once. Null for a job that
 * leaves nothing that the record would tell.
 */
export interface JobOutcome {
  readonly state: 'done' | 'failed';
  readonly message: string;
  readonly keep: ((change: Change) => Promise<void>) | null;
}

/** How to do the jobs of one kind. */
export interface JobHandler {
  readonly kind: string;
  /** Attempts before it is given up; a few unless told. */
  readonly attempts?: number;
  /** Seconds from an attempt that failed, counted from 1, to the next; none unless told. */
  pauseAfter?(attempt: number): number;
  /** Does the work. Throws when a further attempt may go better, or when `signal` says to stop. */
  run(job: JobRow, context: { signal: AbortSignal; progress(made: JobProgress): void }): Promise<JobOutcome>;
  /** What is left behind when every attempt failed. */
  givenUp(job: JobRow): JobOutcome;
}

export interface JobRunnerOptions {
  readonly store: Store;
  readonly handlers: readonly JobHandler[];
  /** By whom the record says the outcome was written. */
  readonly actor: Doer;
  /** Called with what went wrong: in an attempt at the job, or, where there is none, in the queue itself. */
  readonly onFault: (error: unknown, job: JobRow | null) => void;
  /** Asked at every look: queues what is due by the state of the tables, which nobody queued. */
  readonly queueDue?: (db: Transaction<Schema>) => Promise<void>;
  /** Milliseconds between looks for jobs that another process queued or left. */
  readonly pollEvery?: number;
  /** Milliseconds between signs of life, which also show progress and notice a cancelled job. */
  readonly beatEvery?: number;
}

/** Works through the queue, one job at a time. Any number of runners, in any number of processes, share a queue. */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #kinds: readonly string[];
  readonly #id = randomUUID();
  readonly #stop = new AbortController();
  #running: { readonly id: string; readonly abort: AbortController } | null = null;
  #alarm = new AbortController();
  #loop: Promise<void> = Promise.resolve();

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    this.#kinds = options.handlers.map(({ kind }) => kind);
  }

  start(): void {
    this.#loop = this.#work();
  }

  /** Says that a job was queued, so that it need not wait for the next look. */
  wake(): void {
    this.#alarm.abort();
  }

  /** Stops a job that was cancelled without waiting for the next sign of life. */
  abort(ids: readonly string[]): void {
    if (this.#running !== null && ids.includes(this.#running.id)) this.#running.abort.abort();
  }

  /** Puts the running job back into the line and stops. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.wake();
    await this.#loop;
  }

  async #work(): Promise<void> {
    const { store, pollEvery = store.engine === 'embedded' ? 30_000 : 2000, onFault } = this.#options;
    let first = store.engine === 'embedded';
    while (!this.#stop.signal.aborted) {
      this.#alarm = new AbortController();
      try {
        if (first) await store.maintain(requeueAll);
        first = false;
        const job = await store.maintain(async (db) => {
          await this.#options.queueDue?.(db);
          return await claimJob(db, this.#id, this.#kinds);
        });
        if (job !== null) await this.#attempt(job);
        else await this.#sleep(pollEvery);
      } catch (error) {
        onFault(error, null);
        await this.#sleep(pollEvery);
      }
    }
  }

  async #sleep(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#alarm.signal, ref: false }).catch(() => {});
  }

  async #attempt(job: JobRow): Promise<void> {
    const { store, onFault } = this.#options;
    const handler = this.#options.handlers.find(({ kind }) => kind === job.kind);
    if (handler === undefined) throw new Error(`Nothing here does jobs of kind ${job.kind}.`);
    const { attempts = jobAttempts } = handler;
    if (job.attempts > attempts) return await this.#end(job, handler.givenUp(job));
    const abort = new AbortController();
    const signal = AbortSignal.any([abort.signal, this.#stop.signal]);
    this.#running = { id: job.id, abort };
    const lease = this.#keepLease(job, abort);
    try {
      const outcome = await handler.run(job, { signal, progress: lease.progress });
      await this.#end(job, outcome);
    } catch (error) {
      if (signal.aborted) return await store.maintain((db) => giveBackJob(db, job));
      onFault(error, job);
      if (job.attempts >= attempts) await this.#end(job, handler.givenUp(job));
      else await store.maintain((db) => requeueJob(db, job, handler.pauseAfter?.(job.attempts) ?? 0));
    } finally {
      this.#running = null;
      await lease.stop();
    }
  }

  /** Gives signs of life, with the progress made, until told to stop; a job that is no longer ours is aborted. */
  #keepLease(job: JobRow, abort: AbortController) {
    const { store, beatEvery = 500, onFault } = this.#options;
    const over = new AbortController();
    let made: JobProgress | null = null;
    const beat = async (): Promise<void> => {
      const ours = await store.maintain((db) => keepLease(db, job, made));
      if (!ours) abort.abort();
    };
    const beating = (async () => {
      while (!over.signal.aborted && !abort.signal.aborted) {
        await beat().catch((error: unknown) => onFault(error, job));
        await wait(beatEvery, undefined, { signal: over.signal, ref: false }).catch(() => {});
      }
    })();
    return {
      progress: (now: JobProgress): void => {
        made = now;
      },
      stop: async (): Promise<void> => {
        over.abort();
        await beating;
      },
    };
  }

  async #end(job: JobRow, { state, message, keep }: JobOutcome): Promise<void> {
    const { store, actor } = this.#options;
    if (keep === null) {
      await store.maintain((db) => endJob(db, job, { state, message }));
      return;
    }
    await store.change(job.organisation_id, actor, async (change) => {
      const ours = await endJob(change.db, job, { state, message });
      if (ours) await keep(change);
    });
  }
}
