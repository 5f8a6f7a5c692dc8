// A page of 25 suppliers out of 10,000 and out of 1,000,000: `npm run bench:lists`, on a server with DATABASE_URL set;
// other sizes as `node bench/lists.mjs 10000,100000`. Each size is an organisation of its own in one database, and the
// rounds go by turns, so that what else the machine does weighs on all alike.
import { benchDatabase } from './bench-database.mjs';
import { besideBuilt } from './beside-built.mjs';
import { fill } from './portfolio-filling.mjs';

const sizes = (process.argv[2] ?? '10000,1000000').split(',').map(Number);
const rounds = 100;
const warmUp = 10;

const { foundOrganisation, listSuppliers, openWorkspace } = await besideBuilt('bench/lists-parts.ts');

const cases = {
  'first page by name': {},
  'a page in the middle': { after: 'middle' },
  'most gaps first': { sort: 'gaps' },
  'tier high, by name': { tier: 'high' },
  'act within 90 days, next date first': { due: '90', sort: 'act-by' },
  'two words, the rarer on a hundred rows': { search: 'hundred' },
  'two words, the rarer on a thousand rows': { search: 'thousand' },
  'a word that one row in eleven has': { search: 'alder' },
  'a word that nobody has': { search: 'nobody' },
};

/** The cursor of a descending page, turned round: a place in the middle of the ascending list. */
async function middle(ws, actor) {
  const { next } = await listSuppliers(ws, actor, { search: 'ginkgo', order: 'desc' });
  const [sort, , key, id] = JSON.parse(Buffer.from(next, 'base64url').toString('utf8'));
  return Buffer.from(JSON.stringify([sort, 'asc', key, id])).toString('base64url');
}

/** A tree and the beginning of a number that 111, or 1,111, rows have, however many there are in all. */
const searches = (size) => {
  const digits = String(size - 1).length;
  return {
    hundred: `cedar ${'4717171'.slice(0, digits - 2)}`,
    thousand: `cedar ${'4717171'.slice(0, digits - 3)}`,
  };
};

/** An organisation with so many suppliers, and what it is asked in each case. */
async function organisationOf(ws, size) {
  const actor = { ...ws.localPerson, organisation: ws.store.newId() };
  await ws.store.change(actor.organisation, actor, (change) =>
    foundOrganisation(change, {
      name: `${size}`,
      member: { id: actor.id, name: actor.name },
      auditKey: ws.store.auditKey,
    }),
  );
  const started = performance.now();
  await fill(ws, actor, size);
  console.log(`${size} suppliers, filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const [after, named] = [await middle(ws, actor), searches(size)];
  const asked = Object.values(cases).map(({ search, ...query }) => ({
    ...query,
    ...(query.after === undefined ? {} : { after }),
    ...(search === undefined ? {} : { search: named[search] ?? search }),
  }));
  return { size, actor, asked };
}

const quantile = (times, share) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1];

const database = await benchDatabase();
const ws = await openWorkspace(database.options);
try {
  console.log(`${database.engine}: ${rounds} rounds by turns, in ms`);
  const organisations = [];
  for (const size of sizes) organisations.push(await organisationOf(ws, size));
  for (const [index, name] of Object.keys(cases).entries()) {
    const times = organisations.map(() => []);
    const rows = [];
    for (let round = 0; round < warmUp + rounds; round += 1) {
      for (const [which, { actor, asked }] of organisations.entries()) {
        const started = performance.now();
        const { items } = await listSuppliers(ws, actor, asked[index]);
        if (round >= warmUp) times[which].push(performance.now() - started);
        rows[which] = items.length;
      }
    }
    const told = organisations.map(
      ({ size }, which) =>
        `${size}: median ${quantile(times[which], 0.5).toFixed(1)}, p95 ${quantile(times[which], 0.95).toFixed(1)} (${rows[which]} rows)`,
    );
    const ratio = quantile(times.at(-1), 0.5) / quantile(times[0], 0.5);
    console.log(`  ${name}: ${told.join('; ')}${times.length > 1 ? `; ${ratio.toFixed(2)} times` : ''}`);
  }
} finally {
  await ws.close();
  await database.dispose();
}
