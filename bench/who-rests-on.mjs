// How fast it is found who rests on a model, a provider or a library, over the BOMs of all suppliers, held against the
// bare SQL statements. On the embedded database, or on PostgreSQL where DATABASE_URL names an empty database.
// Run: node bench/who-rests-on.mjs [systems] [components a system]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { bundleTo } from '../scripts/bundled.mjs';

const [systems, components] = [Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 1000)];
const rounds = 200;
const dist = new URL('../dist/', import.meta.url).pathname;

/** Workers are looked for beside the module, so it is put beside them for as long as this runs. */
async function loaded(entry, name) {
  const file = join(dist, `${name}-${process.pid}.mjs`);
  await bundleTo(entry, file);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file);
  }
}

const app = await loaded('src/app/index.ts', 'bench-app');
const { openDatabase } = await loaded('src/store/database.ts', 'bench-database');
const { partsQuery, restsQuery } = await loaded('src/store/boms/index.ts', 'bench-boms');
const dataFolder = await mkdtemp(join(tmpdir(), 'candour-bench-'));
const url = process.env.DATABASE_URL;
const options = {
  dataFolder,
  log: () => {},
  personName: 'Bench',
  ...(url === undefined ? {} : { databaseUrl: url }),
};

let ws = await app.openWorkspace(options);
const { organisation, id: person } = ws.localPerson;
await ws.close();

/** As many rows as there would be, put in by the database itself: a few parts that all use, and many that few use. */
async function fill(db) {
  // Ids that are the same each time and have the form of an id.
  const id = (kind, number) =>
    sql`overlay(overlay(md5(${sql.lit(kind)} || (${number})::text) placing '4' from 13) placing '8' from 17)::uuid`;
  const made = sql`${organisation}::uuid, now(), ${person}::uuid, 'Bench', now()`;
  const parts = components * 60;
  await sql`insert into supplier (organisation_id, created_at, created_by, created_by_name, updated_at, id, name)
    select ${made}, ${id('supplier', sql`n`)}, 'Supplier ' || n from generate_series(1, ${sql.lit(Math.ceil(systems / 3))}) n`.execute(
    db,
  );
  await sql`insert into system (organisation_id, created_at, created_by, created_by_name, updated_at, id, supplier_id, name)
    select ${made}, ${id('system', sql`n`)}, ${id('supplier', sql`(1 + n / 3)`)}, 'System ' || n
    from generate_series(1, ${sql.lit(systems)}) n where 1 + n / 3 <= ${sql.lit(Math.ceil(systems / 3))}`.execute(
    db,
  );
  await sql`insert into release (organisation_id, created_at, created_by, created_by_name, updated_at, id, system_id, name, released_on)
    select ${made}, system.id, system.id, '1', '2026-01-01' from system`.execute(db);
  await sql`insert into upload (organisation_id, sha256, size, created_at) values (${organisation}, ${'0'.repeat(64)}, 0, now())`.execute(
    db,
  );
  await sql`insert into bom (organisation_id, release_id, file, sha256, size, origin, format, spec_version, schema_valid, faults,
      code_percent, g7_percent, signature, is_current, version, result, taken_in_at, taken_in_by, taken_in_by_name)
    select ${organisation}, id, 'x.json', ${'0'.repeat(64)}, 0, 'file', 'CycloneDX', '1.6', true, 0, 50, 50, 'none', true, 1,
      '{}', now(), ${person}, 'Bench' from release`.execute(db);
  await sql`insert into bom_part (organisation_id, id, kind, key, name)
    select ${organisation}, ${id('part', sql`n`)}, case when n % 50 = 0 then 'model' else 'software' end,
      'npm/part-' || md5(n::text), 'part-' || n from generate_series(0, ${sql.lit(parts)}) n`.execute(db);
  await sql`insert into bom_part_word (organisation_id, part_id, word)
    select organisation_id, id, unnest(array['npm', 'part', split_part(key, '-', 2)]) from bom_part`.execute(
    db,
  );
  // One in ten components is one of a hundred that everybody has.
  for (let start = 0; start < components; start += 100) {
    await sql`insert into bom_component (organisation_id, release_id, number, part_id, role, version, path)
      select ${organisation}, release.id, c, case when c % 10 = 0 then ${id('part', sql`(c / 10 % 100)`)}
        else ${id('part', sql`abs(hashtext(release.id::text || c)) % ${sql.lit(parts)}`)} end,
        'used', '1.' || c % 40, '$.components[' || c || ']'
      from release, generate_series(${sql.lit(start)}::int, ${sql.lit(start + 99)}::int) c`.execute(db);
  }
  await sql`analyze`.execute(db);
  const { rows } = await sql`select count(*)::int as n from bom_component`.execute(db);
  return rows[0].n;
}

const quantile = (times, share) => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)];
/** Milliseconds of each round of each piece of work, by turns: what else the machine does weighs on all alike. */
async function timed(...works) {
  const times = works.map(() => []);
  for (let i = -20; i < rounds; i++) {
    for (const [which, work] of works.entries()) {
      const start = performance.now();
      await work(i + 20);
      if (i >= 0) times[which].push(performance.now() - start);
    }
  }
  return times;
}

const database = await openDatabase({ dataFolder, url });
const started = performance.now();
const rows = await fill(database.db);
console.info(
  `${database.engine}: ${rows} component rows of ${systems} systems, filled in ${Math.round((performance.now() - started) / 1000)} s`,
);
const ask = async (statement) => (await statement.execute(database.db)).rows;
const keys = await ask(sql`select id, key from bom_part order by id limit 400`);
const used = await ask(
  sql`select part_id as id from bom_component group by part_id order by count(*) desc limit 50`,
);
// Half of the questions are after what everybody has, half after something rare.
const partOf = (i) => (i % 2 === 0 ? used[i % used.length] : keys[i % keys.length]).id;
const wordOf = (i) => keys[i % keys.length].key.slice('npm/part-'.length, 'npm/part-'.length + 3 + (i % 4));

const bare = {
  rests: (i) => ask(restsQuery(organisation, { part: partOf(i), limit: 501 })),
  search: (i) => ask(partsQuery(organisation, { words: [wordOf(i)], kind: null, limit: 51 })),
};
const whole = {
  rests: (i) => app.whoRestsOn(ws, ws.localPerson, partOf(i)),
  search: (i) => app.searchParts(ws, ws.localPerson, { search: wordOf(i) }),
};
const questions = ['rests', 'search'];
const times = {};
if (url === undefined) {
  // The embedded database is one process's alone, so it is asked first one way and then the other.
  for (const question of questions) times[question] = await timed(bare[question]);
  await database.close();
  ws = await app.openWorkspace(options);
  for (const question of questions) times[question].push(...(await timed(whole[question])));
} else {
  ws = await app.openWorkspace(options);
  for (const question of questions) times[question] = await timed(bare[question], whole[question]);
  await database.close();
}
await ws.close();
await rm(dataFolder, { recursive: true });

for (const [name, title] of [
  ['rests', 'who rests on a part'],
  ['search', 'looking up a part'],
]) {
  const [a, b] = times[name];
  const sum = (times) => times.reduce((all, each) => all + each, 0);
  console.info(
    `${title}: bare SQL ${quantile(a, 0.5).toFixed(1)} ms (p95 ${quantile(a, 0.95).toFixed(1)}), ` +
      `whole ${quantile(b, 0.5).toFixed(1)} ms (p95 ${quantile(b, 0.95).toFixed(1)}), ` +
      `ratio of all ${(sum(b) / sum(a)).toFixed(2)}`,
  );
}
