import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { builtFile } from '../../built.ts';

/** Where the embedded database's files lie inside the data folder. */
const databaseFolder = (dataFolder: string): string => join(dataFolder, 'database');

/**
 * Makes the embedded database's files ready to be opened and gives their folder. The caller holds the folder's lock.
 * A new database is made beside its place and moved there when all of it is on disk, so that a power cut in the
 * first seconds leaves either a whole database or none.
 */
export async function prepareDatabaseFolder(dataFolder: string): Promise<string> {
  const folder = databaseFolder(dataFolder);
  if (!existsSync(folder)) await createDatabase(folder);
  // Left by a process that was killed. Under our lock nobody else can be running on the folder.
  await rm(join(folder, 'postmaster.pid'), { force: true });
  return folder;
}

/** V8 compiles WebAssembly once and plainly: a database that lives for two seconds spent as long again on being made quicker. */
const quickStart = ['--liftoff-only'];

async function createDatabase(folder: string): Promise<void> {
  const making = `${folder}.new`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  const init = fileURLToPath(builtFile('database-init.mjs'));
  await promisify(execFile)(process.execPath, [...quickStart, init, making]);
  await bringTreeToDisk(making);
  await rename(making, folder);
  await bringToDisk(dirname(folder));
}

async function bringTreeToDisk(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await bringTreeToDisk(path);
    else await bringToDisk(path);
  }
  await bringToDisk(folder);
}

/** Syncs a file or folder. Windows opens no folder and needs no such sync. */
async function bringToDisk(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
