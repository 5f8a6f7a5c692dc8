// A page of 25 suppliers out of 10,000 and out of 1,000,000: `npm run bench:lists`, on a server with DATABASE_URL set.
import { benchDatabase } from './bench-database.mjs';
import { besideBuilt } from './beside-built.mjs';
import { fillTo } from './portfolio-filling.mjs';

const sizes = (process.argv[2] ?? '10000,1000000').split(',').map(Number);
const rounds = 60;
const warmUp = 5;

const { listSuppliers, openWorkspace } = await besideBuilt('bench/lists-parts.ts');

const cases = {
  'first page by name': {},
  'a page in the middle': { after: 'middle' },
  'most gaps first': { sort: 'gaps' },
  'tier high, by name': { tier: 'high' },
  'act within 90 days, next date first': { due: '90', sort: 'act-by' },
  'search that few have': { search: 'cedar 471' },
  'search that many have': { search: 'alder' },
  'search that nobody has': { search: 'nobody' },
};

/** The cursor of a descending page, turned round: a place in the middle of the ascending list. */
async function middle(ws) {
  const { next } = await listSuppliers(ws, ws.localPerson, { search: 'ginkgo', order: 'desc' });
  const [sort, , key, id] = JSON.parse(Buffer.from(next, 'base64url').toString('utf8'));
  return Buffer.from(JSON.stringify([sort, 'asc', key, id])).toString('base64url');
}

async function p95(work) {
  const times = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const started = performance.now();
    await work();
    if (round >= warmUp) times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[Math.ceil(rounds * 0.95) - 1];
}

const database = await benchDatabase();
const ws = await openWorkspace(database.options);
try {
  console.log(`${database.engine}: p95 of ${rounds} in ms`);
  const found = {};
  let filled = 0;
  for (const size of sizes) {
    const started = performance.now();
    await fillTo(ws, size, filled);
    filled = size;
    console.log(`${size} suppliers, filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    const after = await middle(ws);
    for (const [name, query] of Object.entries(cases)) {
      const asked = { ...query, ...(query.after === undefined ? {} : { after }) };
      const { items } = await listSuppliers(ws, ws.localPerson, asked);
      const ms = await p95(() => listSuppliers(ws, ws.localPerson, asked));
      found[name] = [...(found[name] ?? []), ms];
      const ratio =
        found[name].length > 1 ? `, ${(ms / found[name][0]).toFixed(2)} times that of ${sizes[0]}` : '';
      console.log(`  ${name}: ${ms.toFixed(1)} ms (${items.length} rows)${ratio}`);
    }
  }
} finally {
  await ws.close();
  await database.dispose();
}
