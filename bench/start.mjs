// From `candour serve` to the first page, on a built tree and a data folder that is there: `npm run bench:start`.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = await mkdtemp(join(tmpdir(), 'candour-bench-'));

async function firstPage() {
  const started = performance.now();
  const server = spawn(process.execPath, ['bin/candour.mjs', 'serve', '--data', data], { cwd: root });
  const url = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const found = /http:\S+/.exec(String(text));
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const listening = performance.now() - started;
  const page = await fetch(url);
  await page.text();
  const shown = performance.now() - started;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  return { listening, shown };
}

try {
  for (const label of ['new data folder', 'second start', 'third start', 'fourth start']) {
    const { listening, shown } = await firstPage();
    console.log(
      `${label}: listening after ${listening.toFixed(0)} ms, first page after ${shown.toFixed(0)} ms`,
    );
  }
} finally {
  await rm(data, { recursive: true, force: true });
}
