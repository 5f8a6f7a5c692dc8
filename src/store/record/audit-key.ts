import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const keyBytes = 32;

const keyFile = (dataFolder: string): string => join(dataFolder, 'audit.key');

/** Whether a workspace was ever opened in the folder: the key is the first thing that is made. */
export const hasAuditKey = (dataFolder: string): boolean => existsSync(keyFile(dataFolder));

/**
 * The key of the audit chain, kept beside the database and not in it. Made at first use, readable by its owner only.
 * Throws when what lies there is no key: a chain goes on with its own key or not at all.
 */
export async function auditKey(dataFolder: string): Promise<Uint8Array> {
  const path = keyFile(dataFolder);
  let key = await readKey(path);
  if (key === null) {
    await createKey(path, randomBytes(keyBytes));
    key = await readKey(path);
  }
  if (key?.length === keyBytes) return key;
  throw new Error(`The audit key ${path} is damaged. Put back the file from a backup of the data folder.`);
}

async function readKey(path: string): Promise<Uint8Array | null> {
  try {
    return Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Lays down a key that comes from elsewhere. `kept` when there was none, `same` or `another` when there was: a key
 * that lies there is never replaced.
 */
export async function keepAuditKey(
  dataFolder: string,
  key: Uint8Array,
): Promise<'kept' | 'same' | 'another'> {
  const path = keyFile(dataFolder);
  const made = await createKey(path, key);
  if (made) return 'kept';
  const there = await readKey(path);
  return there !== null && Buffer.compare(there, key) === 0 ? 'same' : 'another';
}

/** For a key that was laid down for rows that then did not come. */
export const removeAuditKey = (dataFolder: string): Promise<void> => rm(keyFile(dataFolder), { force: true });

/** Whole and on disk before it has its name; of two processes at once, the first one's key stays. False for the other. */
async function createKey(path: string, key: Uint8Array): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${Buffer.from(key).toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
