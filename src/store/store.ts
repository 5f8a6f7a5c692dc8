import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { collisionOf } from './collision.ts';
import type { Database } from './database.ts';
import { type ToTidy, vacuum } from './embedded/vacuum.ts';
import { timeOrderedId } from './ids.ts';
import { appendAudit } from './record/audit.ts';
import { confine, type RowSecurity, widen } from './row-security.ts';
import type { Schema } from './schema.ts';
import type { Change, Doer, Recorded, View } from './transaction.ts';

export interface StoreOptions {
  readonly database: Database;
  readonly auditKey: Uint8Array;
  readonly clock: () => Date;
}

/** How often a change is begun that has to give way to another. */
const attempts = 3;

/** Thrown inside a transaction to undo it and still give what it found. */
class NothingRecorded<T> extends Error {
  readonly result: T;

  constructor(result: T) {
    super('nothing was recorded');
    this.result = result;
  }
}

/**
 * The only way to the tables. Outside a transaction there is no handle to query with, and a transaction inside a
 * transaction, which would wait for ever for the one connection of the embedded database, is refused.
 *
 * On a server many run at once. All hold rows in one order, so that none waits for another in a ring: the job, the
 * review, the uploads by their hash, and last the head of the record.
 */
export class Store {
  readonly engine: Database['engine'];
  /** How the database itself keeps organisations apart. */
  readonly rowSecurity: RowSecurity;
  readonly auditKey: Uint8Array;
  readonly #db: Kysely<Schema>;
  readonly #clock: () => Date;
  #recorded: () => void = () => {};
  readonly #inside = new AsyncLocalStorage<true>();
  readonly close: () => Promise<void>;

  constructor({ database, auditKey, clock }: StoreOptions) {
    this.engine = database.engine;
    this.rowSecurity = database.rowSecurity;
    this.auditKey = auditKey;
    this.#db = database.db;
    this.#clock = clock;
    this.close = database.close;
  }

  now(): Date {
    return this.#clock();
  }

  newId(): string {
    return timeOrderedId(this.#clock(), randomBytes(10));
  }

  /** Reads one moment of an organisation's data; the database shows it no other's. */
  async read<T>(organisation: string, work: (view: View) => Promise<T>): Promise<T> {
    return await this.#alone(() =>
      this.#db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (db) => {
          await confine(db, this.rowSecurity, organisation, this.#clock());
          return await work({ db, organisation });
        }),
    );
  }

  /**
   * Changes an organisation's data and writes the entries of the record in the same transaction. When `work`
   * records nothing, nothing it wrote is kept, so that no change goes unrecorded. `work` is done anew when the
   * database undid it to let somebody else go on; so it may do nothing but read and write by what it is handed.
   */
  async change<T>(organisation: string, actor: Doer, work: (change: Change) => Promise<T>): Promise<T> {
    try {
      const changed = await this.#alone(() =>
        this.#persistently(async (db) => {
          await confine(db, this.rowSecurity, organisation, this.#clock());
          const entries: Recorded[] = [];
          const change = this.#changeOf(db, organisation, actor, entries);
          const result = await work(change);
          if (entries.length === 0) throw new NothingRecorded(result);
          await appendAudit(change, this.auditKey, entries);
          return result;
        }),
      );
      this.#recorded();
      return changed;
    } catch (error) {
      if (error instanceof NothingRecorded) return error.result;
      throw error;
    }
  }

  /** Has somebody told after each commit that brought entries to the record. */
  whenRecorded(listener: () => void): void {
    this.#recorded = listener;
  }

  /**
   * For the machinery, such as the progress of jobs: rows that are nobody's decision and need no entry. It reaches
   * every organisation's rows, so its queries must name the one they mean.
   */
  async maintain<T>(work: (db: Transaction<Schema>) => Promise<T>): Promise<T> {
    return await this.#alone(() =>
      this.#db.transaction().execute(async (db) => {
        if (this.rowSecurity === 'forced') await widen(db);
        return await work(db);
      }),
    );
  }

  /** Reads one moment of every organisation's data, for a backup. */
  async snapshot<T>(work: (db: Transaction<Schema>) => Promise<T>): Promise<T> {
    return await this.#alone(() =>
      this.#db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (db) => {
          if (this.rowSecurity === 'forced') await widen(db);
          return await work(db);
        }),
    );
  }

  /**
   * Keeps the embedded database's tables in order, and gives those it went through; a server does that by itself.
   *
   * @param signal stops it after the table in hand
   */
  async tidy(which: ToTidy, signal?: AbortSignal): Promise<string[]> {
    return this.engine === 'server' ? [] : await this.#alone(() => vacuum(this.#db, which, signal));
  }

  #changeOf(db: Transaction<Schema>, organisation: string, actor: Doer, entries: Recorded[]): Change {
    return {
      db,
      organisation,
      actor: { kind: actor.kind, id: actor.id, name: actor.name },
      at: this.#clock(),
      newId: () => this.newId(),
      record: (entry) => entries.push(entry),
    };
  }

  /** Whoever had to give way did nothing wrong, so is told of it only when it happens again and again. */
  async #persistently<T>(work: (db: Transaction<Schema>) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#db.transaction().execute(work);
      } catch (error) {
        if (collisionOf(error)?.kind !== 'busy' || attempt === attempts) throw error;
      }
    }
  }

  #alone<T>(transaction: () => Promise<T>): Promise<T> {
    if (this.#inside.getStore()) {
      throw new Error('A transaction is open here already. Use the one that was handed in.');
    }
    return this.#inside.run(true, transaction);
  }
}
