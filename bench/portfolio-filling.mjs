// Fills a workspace with suppliers that do not exist, straight into the tables: for the benches of lists and home.
import { sql } from 'kysely';

const step = 100_000;
const trees = [
  'Alder',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Ginkgo',
  'Hazel',
  'Juniper',
  'Larch',
  'Maple',
];
const trades = ['Analytics', 'Assist', 'Cloud', 'Data', 'Labs', 'Models', 'Speech', 'Systems', 'Vision'];
const list = (words) => `{${words.join(',')}}`;

/** Adds so many suppliers to a person's organisation, each tenth with a system and a contract. The triggers rest meanwhile. */
export async function fill(ws, { organisation, id: person }, count) {
  for (let first = 0; first < count; first += step) {
    const last = Math.min(first + step, count) - 1;
    await ws.store.maintain(async (db) => {
      const made = sql`${organisation}::uuid, ${person}::uuid, 'Ada', now() - n * interval '1 second', now()`;
      for (const table of ['supplier', 'system', 'contract']) {
        await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
      }
      await sql`insert into supplier (organisation_id, created_by, created_by_name, created_at, updated_at,
          id, name, name_key, tier, required_gaps, act_by)
        select organisation, person, by, made, changed, gen_random_uuid(), name, lower(name), tier, gaps, act_by from (
          select ${made}, (${list(trees)}::text[])[(1 + n % 11)::integer] || ' ' || (${list(trades)}::text[])[(1 + n % 9)::integer] || ' ' || n,
            n % 4, n % 40 - 1, case when n % 3 = 0 then '9999-12-31'
              else to_char(date '2026-11-22' + (n * 7919 % 1500)::integer, 'YYYY-MM-DD') end
          from generate_series(${first}::bigint, ${last}::bigint) n
        ) as made(organisation, person, by, made, changed, name, tier, gaps, act_by)`.execute(db);
      const fresh = sql`organisation_id = ${organisation} and split_part(name, ' ', 3)::bigint between ${first} and ${last}`;
      const tenth = sql`${fresh} and split_part(name, ' ', 3)::bigint % 10 = 0`;
      await sql`insert into search_word (organisation_id, kind, word, id)
        select organisation_id, 'supplier', word, id from supplier, unnest(candour_words(name)) word where ${fresh}`.execute(
        db,
      );
      await sql`insert into system (organisation_id, id, supplier_id, name, name_key, created_at, created_by, created_by_name, updated_at)
        select organisation_id, gen_random_uuid(), id, 'Assistant', 'assistant', created_at, created_by, created_by_name, updated_at
        from supplier where ${tenth}`.execute(db);
      await sql`insert into contract (organisation_id, id, supplier_id, name, name_key, state, ends_on, tier, required_gaps, act_by,
          created_at, created_by, created_by_name, updated_at)
        select organisation_id, gen_random_uuid(), id, 'Agreement', 'agreement', 'signed', nullif(act_by, '9999-12-31'), tier,
          required_gaps, act_by, created_at, created_by, created_by_name, updated_at
        from supplier where ${tenth}`.execute(db);
      for (const table of ['supplier', 'system', 'contract']) {
        await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
      }
    });
  }
  // The workspace does it within a minute, on a server autovacuum does.
  await ws.store.tidy('grown');
  if (ws.store.engine === 'server') {
    for (const table of ['supplier', 'system', 'contract', 'search_word'])
      await ws.store.maintain((db) => sql`analyze ${sql.table(table)}`.execute(db));
  }
}
