import { Worker } from 'node:worker_threads';
import { builtFile } from '../../built.ts';
import type { DatabaseFault, DatabaseReply, DatabaseRequest } from './embedded-messages.ts';

/** An error of PostgreSQL, with the fields that `pg` gives too, so that both engines are handled alike. */
export class EmbeddedDatabaseError extends Error {
  readonly code: string | null;
  readonly constraint: string | null;

  constructor({ message, code, constraint }: DatabaseFault) {
    super(message);
    this.name = 'EmbeddedDatabaseError';
    this.code = code;
    this.constraint = constraint;
  }
}

/** A running thread with the embedded database in it. It takes one request at a time. */
export class EmbeddedThread {
  readonly #worker: Worker;
  readonly #ended = new AbortController();

  private constructor(folder: string) {
    this.#worker = new Worker(builtFile('database-worker.mjs'), { workerData: { folder } });
    this.#worker.once('exit', () => this.#ended.abort());
    // A fault of the thread reaches whoever waits for a reply; without this listener it would end the process too.
    this.#worker.on('error', () => this.#ended.abort());
  }

  /** Opens the database in a folder that nobody else has open. Throws with the reason when it cannot. */
  static async start(folder: string): Promise<EmbeddedThread> {
    const thread = new EmbeddedThread(folder);
    try {
      await thread.#reply();
    } catch (error) {
      await thread.#worker.terminate();
      throw error;
    }
    return thread;
  }

  get alive(): boolean {
    return !this.#ended.signal.aborted;
  }

  async query<Row>(sql: string, parameters: readonly unknown[]): Promise<{ rows: Row[]; affected: number }> {
    this.#send({ kind: 'query', sql, parameters });
    return await this.#reply<Row>();
  }

  /** Writes a checkpoint and ends the thread. */
  async close(): Promise<void> {
    if (!this.alive) return;
    try {
      this.#send({ kind: 'close' });
      await this.#reply();
    } finally {
      await this.#worker.terminate();
    }
  }

  /** Without a checkpoint: the next start finds what was saved in the log. */
  async #end(): Promise<void> {
    this.#ended.abort();
    await this.#worker.terminate();
  }

  #send(request: DatabaseRequest): void {
    this.#worker.postMessage(request);
  }

  async #reply<Row>(): Promise<{ rows: Row[]; affected: number }> {
    const reply = await this.#next<Row>();
    if (reply.ok) return reply;
    if (reply.broken) await this.#end();
    throw new EmbeddedDatabaseError(reply.fault);
  }

  #next<Row>(): Promise<DatabaseReply<Row>> {
    const ended = this.#ended.signal;
    return new Promise((resolve, reject) => {
      const stopped = (): void =>
        reject(new Error('The embedded database stopped. What was saved before is safe; try again.'));
      if (ended.aborted) return stopped();
      ended.addEventListener('abort', stopped, { once: true });
      this.#worker.once('message', (reply: DatabaseReply<Row>) => {
        ended.removeEventListener('abort', stopped);
        resolve(reply);
      });
    });
  }
}
