import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { Line } from '../line.ts';
import { prepareDatabaseFolder } from './embedded-folder.ts';
import { EmbeddedThread } from './embedded-thread.ts';

/** Kysely's PostgreSQL over the embedded database of a data folder whose lock the caller holds. */
export function embeddedDialect(dataFolder: string): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(dataFolder),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class EmbeddedConnection implements DatabaseConnection {
  readonly thread: EmbeddedThread;
  readonly leave: () => void;

  constructor(thread: EmbeddedThread, leave: () => void) {
    this.thread = thread;
    this.leave = leave;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affected } = await this.thread.query<Row>(sql, parameters);
    return { rows, numAffectedRows: BigInt(affected) };
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for the method; nothing here streams.
  async *streamQuery(): AsyncGenerator<never> {
    throw new Error('The embedded database does not stream; page through the rows by their key.');
  }
}

/**
 * There is one connection, so transactions wait in line for it. A thread that died is started anew for the next in
 * line; a transaction it died under keeps the dead one and fails.
 */
class EmbeddedDriver implements Driver {
  readonly #dataFolder: string;
  readonly #line = new Line();
  #thread: EmbeddedThread | null = null;

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder;
  }

  async init(): Promise<void> {
    await this.#open();
  }

  async acquireConnection(): Promise<EmbeddedConnection> {
    const leave = await this.#line.enter();
    try {
      return new EmbeddedConnection(await this.#open(), leave);
    } catch (error) {
      leave();
      throw error;
    }
  }

  async releaseConnection(connection: EmbeddedConnection): Promise<void> {
    connection.leave();
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    await connection.executeQuery(CompiledQuery.raw(`start transaction${isolation}${access}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#line.enter();
    await this.#thread?.close();
    this.#thread = null;
  }

  async #open(): Promise<EmbeddedThread> {
    if (this.#thread === null || !this.#thread.alive) {
      this.#thread = await EmbeddedThread.start(await prepareDatabaseFolder(this.#dataFolder));
    }
    return this.#thread;
  }
}
