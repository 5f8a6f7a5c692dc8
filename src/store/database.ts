import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { embeddedDialect } from './embedded/embedded-dialect.ts';
import { lockFolder } from './embedded/folder-lock.ts';
import { migrate } from './migrate.ts';
import { protectRows, type RowSecurity } from './row-security.ts';
import type { Schema } from './schema.ts';

export interface DatabaseOptions {
  /** Where the embedded database lies. */
  readonly dataFolder: string;
  /** `postgres://…` of a PostgreSQL 15 or later; without it the embedded one is used. */
  readonly url: string | undefined;
  /** Brings the tables only as far as this migration; to the latest unless told. */
  readonly upTo?: string | undefined;
}

export interface Database {
  readonly db: Kysely<Schema>;
  /** The embedded one is this process's alone; a server is shared. */
  readonly engine: 'embedded' | 'server';
  readonly rowSecurity: RowSecurity;
  close(): Promise<void>;
}

/** Opens the database and brings its tables up to date. Throws `FolderInUse` when another process has the folder. */
export async function openDatabase({ dataFolder, url, upTo }: DatabaseOptions): Promise<Database> {
  return url === undefined ? await openEmbedded(dataFolder, upTo) : await openServer(url, upTo);
}

async function openEmbedded(dataFolder: string, upTo: string | undefined): Promise<Database> {
  const lock = await lockFolder(dataFolder);
  try {
    const opened = await openMigrated(embeddedDialect(dataFolder), upTo);
    const close = async (): Promise<void> => {
      await opened.db.destroy().finally(() => lock.release());
    };
    return { ...opened, engine: 'embedded', close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openServer(url: string, upTo: string | undefined): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, types: { getTypeParser } });
  // A connection lost while it lay idle: the pool opens another when it is needed.
  pool.on('error', () => {});
  const opened = await openMigrated(new PostgresDialect({ pool }), upTo);
  return { ...opened, engine: 'server', close: () => opened.db.destroy() };
}

async function openMigrated(
  dialect: Dialect,
  upTo: string | undefined,
): Promise<Pick<Database, 'db' | 'rowSecurity'>> {
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrate(db, upTo);
    return { db, rowSecurity: await protectRows(db) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Counts and sizes are numbers on both engines; none of ours comes near 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid, format) =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
