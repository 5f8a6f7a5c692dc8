// For tests of every folder: a workspace of its own within half a second, on the embedded database or, where
// DATABASE_URL names a PostgreSQL server, in a database of its own there.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rename, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { FolderInUse, lockFolder } from '../store/index.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';

const server = process.env.DATABASE_URL;

/** The least that argon2 takes: nobody tries these passwords. That a real workspace takes more is tested where it counts. */
const testPasswordCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };

export interface TestWorkspace {
  readonly ws: Workspace;
  readonly dataFolder: string;
  /** Undefined on the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Opens it again after it was closed, as a restart does. */
  reopen(options?: Partial<WorkspaceOptions>): Promise<Workspace>;
  /** Closes and removes everything. */
  dispose(): Promise<void>;
}

/** Opens a new workspace with one organisation and one person in it. Dispose of it in `afterAll` or `afterEach`. */
export async function openTestWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<TestWorkspace> {
  const dataFolder = await mkdtemp(join(await quickPlace(), 'candour-test-'));
  const databaseUrl = server === undefined ? undefined : await createDatabase(server);
  if (databaseUrl === undefined) await cp(await embeddedTemplate(), dataFolder, { recursive: true });
  const open = (more: Partial<WorkspaceOptions>): Promise<Workspace> =>
    openWorkspace({
      dataFolder,
      log: () => {},
      personName: 'Ada',
      passwordCost: testPasswordCost,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ...options,
      ...more,
    });
  let ws = await open({});
  return {
    get ws() {
      return ws;
    },
    dataFolder,
    databaseUrl,
    reopen: async (more = {}) => {
      ws = await open(more);
      return ws;
    },
    dispose: async () => {
      await ws.close();
      await rm(dataFolder, { recursive: true, force: true });
      if (server !== undefined && databaseUrl !== undefined) await dropDatabase(server, databaseUrl);
    },
  };
}

/** A PostgreSQL database without anything in it, where DATABASE_URL names a server; null where it does not. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> } | null> {
  if (server === undefined) return null;
  const url = await createDatabase(server);
  return { url, drop: () => dropDatabase(server, url) };
}

/** A file system in memory, with room for some workspaces: there the thousand files of a database are copied in a tenth of the time. */
const memory = '/dev/shm';
const enough = 2 ** 30;

async function quickPlace(): Promise<string> {
  const room = await statfs(memory).catch(() => null);
  return room !== null && room.bavail * room.bsize > enough ? memory : tmpdir();
}

/** Where the template is kept: it goes with the installed packages it was made by. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/candour/templates', import.meta.url));

/**
 * A data folder with an embedded database that is founded and migrated. It takes seconds to make, so the first test
 * that wants one makes it, the others wait for it, and all copy it.
 */
export async function embeddedTemplate(): Promise<string> {
  const folder = join(cache, templateKey());
  while (!existsSync(folder)) {
    const lock = await lockFolder(cache).catch((error: unknown) => {
      if (error instanceof FolderInUse) return null;
      throw error;
    });
    if (lock === null) await wait(100);
    else await makeTemplate(folder).finally(() => lock.release());
  }
  return folder;
}

async function makeTemplate(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const outdated = (await readdir(cache)).filter((name) => name !== 'lock');
  for (const name of outdated) await rm(join(cache, name), { recursive: true });
  const making = join(cache, 'making');
  const ws = await openWorkspace({ dataFolder: making, log: () => {}, personName: 'Ada' });
  await ws.close();
  await rename(making, folder);
}

/** Changes with whatever goes into the template. */
function templateKey(): string {
  const store = new URL('../store/', import.meta.url);
  const hash = createHash('sha256').update(readFileSync(new URL('../../package-lock.json', import.meta.url)));
  for (const file of readdirSync(store, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts') && !file.endsWith('.test.ts')) hash.update(readFileSync(new URL(file, store)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function createDatabase(url: string): Promise<string> {
  const name = `candour_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

async function dropDatabase(url: string, databaseUrl: string): Promise<void> {
  await onServer(url, `drop database ${new URL(databaseUrl).pathname.slice(1)} with (force)`);
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
