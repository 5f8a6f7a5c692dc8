// What row-level security costs: the same queries with the wall (Store.read) and without (Store.maintain), in turns.
// `node bench/row-security.mjs`, on the embedded database or on that of DATABASE_URL. Ratios of one run.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { bundleTo } from '../scripts/bundled.mjs';

const rounds = 100;
const rows = 100_000;

// Beside the built threads, where it finds them as the program does.
const outfile = fileURLToPath(new URL(`../dist/bench-${process.pid}.mjs`, import.meta.url));
await bundleTo('src/app/index.ts', outfile);
const { openWorkspace } = await import(pathToFileURL(outfile).href);

const dataFolder = await mkdtemp(join(tmpdir(), 'candour-bench-'));
const ws = await openWorkspace({
  dataFolder,
  log: () => {},
  ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
});
const { store, localPerson } = ws;
const { organisation } = localPerson;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function milliseconds(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function compare(name, query) {
  const [walled, bare] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    walled.push(await milliseconds(() => store.read(organisation, ({ db }) => query(db))));
    bare.push(await milliseconds(() => store.maintain(query)));
  }
  const [withWall, without] = [median(walled), median(bare)];
  console.log(
    `${name}: ${withWall.toFixed(2)} ms with the wall, ${without.toFixed(2)} ms without, ${(withWall / without).toFixed(2)} times`,
  );
}

const example = randomUUID();
try {
  await store.maintain((db) =>
    sql`insert into supplier (organisation_id, id, name, created_at, created_by, created_by_name, updated_at)
      select ${organisation}::uuid, gen_random_uuid(), 'Supplier ' || ${example} || n, now(), ${localPerson.id}::uuid, '', now()
      from generate_series(1, ${rows}::int) n`.execute(db),
  );
  await store.maintain((db) => sql`analyze supplier`.execute(db));
  const own = sql`organisation_id = ${organisation}`;
  await compare('nothing but the transaction', (db) => sql`select 1`.execute(db));
  await compare(`the first 25 of ${rows} by name`, (db) =>
    sql`select * from supplier where ${own} order by lower(name) limit 25`.execute(db),
  );
  await compare('one by lower(name), which is not proved to give nothing away', (db) =>
    sql`select * from supplier where ${own} and lower(name) = ${`supplier ${example}500`}`.execute(db),
  );
} finally {
  await ws.close();
  await rm(dataFolder, { recursive: true, force: true });
  await rm(outfile, { force: true });
}
