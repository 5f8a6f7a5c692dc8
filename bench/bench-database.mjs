// A database of its own for a bench: embedded in a new folder, or on the server that DATABASE_URL names.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const server = process.env.DATABASE_URL;

export async function benchDatabase() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'candour-bench-'));
  const name = `candour_bench_${process.pid}`;
  if (server !== undefined) await onServer(`create database ${name}`);
  const own = server === undefined ? undefined : new URL(server);
  if (own !== undefined) own.pathname = `/${name}`;
  return {
    engine: server === undefined ? 'embedded' : 'server',
    options: {
      dataFolder,
      log: () => {},
      personName: 'Ada',
      ...(own === undefined ? {} : { databaseUrl: own.href }),
    },
    dispose: async () => {
      await rm(dataFolder, { recursive: true, force: true });
      if (server !== undefined) await onServer(`drop database ${name} with (force)`);
    },
  };
}

async function onServer(statement) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
