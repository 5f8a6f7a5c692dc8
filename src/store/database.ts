import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { embeddedDialect } from './embedded/embedded-dialect.ts';
import { lockFolder } from './embedded/folder-lock.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

export interface DatabaseOptions {
  /** Where the embedded database lies. */
  readonly dataFolder: string;
  /** `postgres://…` of a PostgreSQL 15 or later; without it the embedded one is used. */
  readonly url: string | undefined;
}

export interface Database {
  readonly db: Kysely<Schema>;
  /** The embedded one is this process's alone; a server is shared. */
  readonly engine: 'embedded' | 'server';
  close(): Promise<void>;
}

/** Opens the database and brings its tables up to date. Throws `FolderInUse` when another process has the folder. */
export async function openDatabase({ dataFolder, url }: DatabaseOptions): Promise<Database> {
  return url === undefined ? await openEmbedded(dataFolder) : await openServer(url);
}

async function openEmbedded(dataFolder: string): Promise<Database> {
  const lock = await lockFolder(dataFolder);
  try {
    const db = await openMigrated(embeddedDialect(dataFolder));
    const close = async (): Promise<void> => {
      await db.destroy().finally(() => lock.release());
    };
    return { db, engine: 'embedded', close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, types: { getTypeParser } });
  // A connection lost while it lay idle: the pool opens another when it is needed.
  pool.on('error', () => {});
  const db = await openMigrated(new PostgresDialect({ pool }));
  return { db, engine: 'server', close: () => db.destroy() };
}

async function openMigrated(dialect: Dialect): Promise<Kysely<Schema>> {
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** Counts and sizes are numbers on both engines; none of ours comes near 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid, format) =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
