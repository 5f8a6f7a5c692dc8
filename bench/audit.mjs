// How quickly a record is proved whole: `node bench/audit.mjs [ENTRIES]`, a million unless told, on the embedded
// database or on that of DATABASE_URL. Prints entries a second, the processor time of this process, which other work
// on the machine does not lengthen as it does the clock's, and the memory it took beyond what was taken before.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleTo } from '../scripts/bundled.mjs';

const entries = Number(process.argv[2] ?? 1_000_000);
const perTransaction = 500;

const outfile = fileURLToPath(new URL(`../dist/bench-${process.pid}.mjs`, import.meta.url));
await bundleTo('src/app/index.ts', outfile);
const { openWorkspace, verifyRecord } = await import(pathToFileURL(outfile).href);

const dataFolder = await mkdtemp(join(tmpdir(), 'candour-bench-'));
const ws = await openWorkspace({
  dataFolder,
  log: () => {},
  ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
});
const { store, localPerson } = ws;

/** As long as what a person's decision leaves behind. */
const entry = (number) => ({
  action: 'decision.made',
  subject: { kind: 'review', id: randomUUID() },
  before: { term: 'incident-notice', status: 'absent' },
  after: { term: 'incident-notice', status: 'covered', reason: `Settled by mail, number ${number}.` },
  why: 'Our security officer read clause 14 again and found it there.',
});

const seconds = (since) => (performance.now() - since) / 1000;
const megabytes = () => process.memoryUsage().rss / 1e6;

try {
  const writing = performance.now();
  for (let written = 0; written < entries; written += perTransaction) {
    await store.change(localPerson.organisation, localPerson, async (change) => {
      for (let next = 0; next < perTransaction; next += 1) change.record(entry(written + next));
    });
  }
  console.log(
    `${entries} entries written in ${seconds(writing).toFixed(0)} s, ${perTransaction} a transaction`,
  );
  const before = megabytes();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, megabytes());
  }, 50);
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const verdict = await verifyRecord(ws, localPerson);
  clearInterval(watch);
  if (!verdict.intact) throw new Error(verdict.because);
  const took = seconds(started);
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${verdict.entries} entries proved in ${took.toFixed(1)} s: ${Math.round(verdict.entries / took)} a second, ` +
      `${((user + system) / verdict.entries).toFixed(0)} µs of processor an entry, ` +
      `${(most - before).toFixed(0)} MB beyond the ${before.toFixed(0)} MB before`,
  );
} finally {
  await ws.close();
  await rm(dataFolder, { recursive: true, force: true });
  await rm(outfile, { force: true });
}
