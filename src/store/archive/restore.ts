import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { type DatabaseOptions, openDatabase } from '../database.ts';
import { hasAuditKey, keepAuditKey, removeAuditKey } from '../record/index.ts';
import { type ArchiveHead, type ArchivePart, readParts, UnusableArchive } from './archive-lines.ts';
import { linesOf } from './line-stream.ts';
import { checkMigrations, checkTables, finish, loadParts, type Restored } from './restore-archive.ts';

export interface RestoreOptions extends DatabaseOptions {
  readonly file: string;
  /** The key of the record in hexadecimal, for an archive that was written without it. */
  readonly auditKey?: string;
}

/**
 * Restores an archive into a place where there is no workspace yet, or beside the organisations of a workspace whose
 * record has the same key. Throws `UnusableArchive` with a sentence, and leaves everything as it was, when the
 * archive is damaged, of a later Candour, or does not fit what is here.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  try {
    const head = await checkWhole(options.file);
    const key = keyOf(head, options.auditKey);
    const aside = options.url === undefined && !hasAuditKey(options.dataFolder);
    return await (aside ? restoreAside : restoreInPlace)({ ...options, head, key });
  } catch (error) {
    throw told(error);
  }
}

/** Reads the archive to its end before anything is made of it, and gives its head. */
async function checkWhole(file: string): Promise<ArchiveHead> {
  let head: ArchiveHead | null = null;
  for await (const part of partsOf(file)) {
    if (part.part !== 'head') continue;
    head = part.head;
    checkMigrations(head);
  }
  if (head === null) throw new UnusableArchive('The archive is empty.');
  return head;
}

interface Restoring extends RestoreOptions {
  readonly head: ArchiveHead;
  readonly key: Uint8Array;
}

function partsOf(file: string): AsyncIterable<ArchivePart> {
  const gunzip = createGunzip();
  // What fails is thrown where the lines are read.
  pipeline(createReadStream(file), gunzip, () => {});
  return readParts(linesOf(gunzip));
}

function keyOf({ auditKey }: ArchiveHead, given: string | undefined): Uint8Array {
  const key = auditKey ?? given?.trim();
  if (key === undefined) {
    throw new UnusableArchive(
      'The archive was written without the key of its record. Give the file audit.key of its data folder.',
    );
  }
  if (!/^[0-9a-f]{64}$/.test(key))
    throw new UnusableArchive('The key is not one of a record: 64 figures from 0 to f.');
  return Buffer.from(key, 'hex');
}

/** A new embedded database is made beside its place and moved there whole, or not at all. */
async function restoreAside(restoring: Restoring): Promise<Restored> {
  const { dataFolder, key } = restoring;
  const aside = `${dataFolder}.restoring`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true, mode: 0o700 });
  try {
    await keepAuditKey(aside, key);
    const restored = await load({ ...restoring, dataFolder: aside });
    if (existsSync(dataFolder)) await rmdir(dataFolder);
    await rename(aside, dataFolder);
    return restored;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Rows and key come in one step: the key is there before the commit, and goes again when that fails. */
async function restoreInPlace(restoring: Restoring): Promise<Restored> {
  const { dataFolder, key } = restoring;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const made = await keepAuditKey(dataFolder, key);
  if (made === 'another') {
    throw new UnusableArchive(
      'The workspace here has a record with a key of its own, and entries made with two keys cannot be proved. Restore into an empty place.',
    );
  }
  try {
    return await load(restoring);
  } catch (error) {
    if (made === 'kept') await removeAuditKey(dataFolder);
    throw error;
  }
}

async function load({ head, ...options }: Restoring): Promise<Restored> {
  const database = await openDatabase({ ...options, upTo: head.migrations.at(-1) });
  try {
    await checkTables(database.db, head);
    const restored = await loadParts(database.db, partsOf(options.file));
    await finish(database.db);
    return restored;
  } finally {
    await database.close();
  }
}

const faultSchema = z.object({ code: z.string() });

/** Faults of the file and of what it holds, as sentences; any other is ours. */
function told(error: unknown): unknown {
  const { data } = faultSchema.safeParse(error);
  const code = data?.code ?? '';
  if (/^Z_/.test(code)) {
    return new UnusableArchive('The archive is damaged: it cannot be uncompressed. Use another copy of it.');
  }
  if (code === '23505') return new UnusableArchive('What the archive holds is here already.');
  if (code === 'ENOTEMPTY') {
    return new UnusableArchive('The data folder holds something else already. Restore into an empty one.');
  }
  if (/^(22|23)/.test(code)) {
    return new UnusableArchive('The archive holds what no Candour has written. Use another copy of it.');
  }
  return error;
}
