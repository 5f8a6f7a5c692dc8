import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Store } from '../store.ts';
import { archiveLines } from './write-archive.ts';

export interface BackupOptions {
  /** Where it is written; a file of that name is replaced once the new one is whole and on disk. */
  readonly file: string;
  /** One organisation's data and people; all there is when null. */
  readonly organisation: string | null;
  /** Whether the key of the record goes along. Without it, it has to be at hand when the archive is restored. */
  readonly withKey: boolean;
  /** The version of Candour. */
  readonly by: string;
}

/** Files are mostly compressed already; the rest is repetitive enough for a quick level. */
const compression = { level: 4 };

/** Writes all data, or one organisation's, into one file that its owner alone may read. Others go on working. */
export async function backup(
  store: Store,
  { file, organisation, withKey, by }: BackupOptions,
): Promise<void> {
  const part = `${file}.part`;
  try {
    await store.snapshot(async (db) => {
      const auditKey = withKey ? Buffer.from(store.auditKey).toString('hex') : null;
      const lines = archiveLines(db, { at: store.now(), by, organisation, auditKey });
      const target = createWriteStream(part, { mode: 0o600, flush: true });
      await pipeline(Readable.from(lines), createGzip(compression), target);
    });
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
