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
  const key = (await readKey(path)) ?? (await createKey(path));
  if (key.length === keyBytes) return key;
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

/** Whole and on disk before it has its name; of two processes at once, the first one's key stays. */
async function createKey(path: string): Promise<Uint8Array> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(keyBytes).toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readKey(path)) ?? new Uint8Array();
}
