// The home page over 10,000 suppliers, and a hundred creates over HTTP by many clients at once:
// `npm run bench:portfolio`, on a server with DATABASE_URL set.
import { sql } from 'kysely';
import { benchDatabase } from './bench-database.mjs';
import { besideBuilt } from './beside-built.mjs';
import { fill } from './portfolio-filling.mjs';

const suppliers = 10_000;
const rounds = 30;
const creates = 100;

const { createServer, openWorkspace, showHome, verifyRecord } = await besideBuilt('bench/lists-parts.ts');

/** Sends a hundred creates, so many at a time, and counts what failed and what the record has of it. */
async function createBy(clients, ws, server) {
  const before = await verifyRecord(ws, ws.localPerson);
  const statuses = [];
  let next = 0;
  const started = performance.now();
  const client = async () => {
    while (next < creates) {
      next += 1;
      const answer = await server.request('http://127.0.0.1:4173/api/v1/suppliers', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: `Made by ${clients} clients ${next}` }),
      });
      statuses.push(answer.status);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const ms = performance.now() - started;
  const after = await verifyRecord(ws, ws.localPerson);
  const failed = statuses.filter((status) => status !== 201).length;
  const entries = after.entries - before.entries;
  console.log(
    `${creates} creates by ${clients} clients: ${failed} failed, ${entries} entries, record ${after.intact ? 'intact' : 'BROKEN'}, ${ms.toFixed(0)} ms`,
  );
}

const database = await benchDatabase();
const ws = await openWorkspace(database.options);
try {
  console.log(database.engine);
  await fill(ws, ws.localPerson, suppliers);
  // As many contracts as suppliers: the fill gives one to each tenth.
  await ws.store.maintain(async (db) => {
    await sql`alter table contract disable trigger user`.execute(db);
    await sql`insert into contract (organisation_id, id, supplier_id, name, name_key, state, ends_on, tier, required_gaps,
        act_by, created_at, created_by, created_by_name, updated_at)
      select organisation_id, gen_random_uuid(), id, 'Terms', 'terms', 'signed', nullif(act_by, '9999-12-31'), tier,
        required_gaps, act_by, created_at, created_by, created_by_name, updated_at from supplier`.execute(db);
    await sql`alter table contract enable trigger user`.execute(db);
  });
  const times = [];
  for (let round = 0; round < rounds + 3; round += 1) {
    const started = performance.now();
    await showHome(ws, ws.localPerson);
    if (round >= 3) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const { counts } = await showHome(ws, ws.localPerson);
  console.log(
    `home over ${counts.suppliers} suppliers and ${counts.contracts} contracts: median ${times[rounds / 2].toFixed(0)} ms, p95 ${times[Math.ceil(rounds * 0.95) - 1].toFixed(0)} ms`,
  );
  const server = createServer(ws, { screens: null, hosts: [], log: () => {} });
  for (const clients of [10, 50]) await createBy(clients, ws, server);
} finally {
  await ws.close();
  await database.dispose();
}
