import { PGlite, types } from '@electric-sql/pglite';
import { DurableFolder, durableStartParams } from './durable-folder.ts';

/**
 * Opens embedded PostgreSQL on a folder, creating it if it is empty.
 * Throws when a commit does not reach the disk: losing what a person was told is saved is worse than not starting.
 */
export async function openDurable(
  folder: string,
  fs: DurableFolder = new DurableFolder(folder),
): Promise<PGlite> {
  const database = await PGlite.create({
    fs,
    startParams: durableStartParams,
    // Counts and sizes are numbers on both engines. PGlite's own way with bytes takes seconds for a large file.
    parsers: { [types.INT8]: Number, [types.BYTEA]: bytesOf },
    serializers: { [types.BYTEA]: hexOf },
  });
  const before = fs.syncs;
  // A commit with nothing but a log record: no table needs to exist for it.
  await database.query("select pg_logical_emit_message(true, 'candour', 'is this on disk?')");
  if (fs.syncs === before) {
    await database.close();
    throw new Error('The embedded database does not bring its commits to disk, so Candour will not use it.');
  }
  return database;
}

const hexPrefix = '\\x';
const bytesOf = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(text.slice(hexPrefix.length), 'hex'));
const hexOf = (bytes: Uint8Array): string => `${hexPrefix}${Buffer.from(bytes).toString('hex')}`;
