// npm run dev: builds, serves, and on every change of a source builds and serves again.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const settleMs = 150;
let server = null;
let timer = null;
let restarting = false;

function start() {
  server = spawn(process.execPath, ['bin/candour.mjs', 'serve', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
}

function stop() {
  return new Promise((resolve) => {
    if (server === null || server.exitCode !== null) return resolve();
    server.once('exit', resolve);
    server.kill('SIGTERM');
  });
}

async function restart() {
  if (restarting) return schedule();
  restarting = true;
  try {
    await build();
    await stop();
    start();
  } catch (error) {
    console.error(`Build failed; the running server stays. ${error.message}`);
  } finally {
    restarting = false;
  }
}

function schedule() {
  clearTimeout(timer);
  timer = setTimeout(restart, settleMs);
}

watch(new URL('../src', import.meta.url), { recursive: true }, schedule);
process.on('SIGINT', async () => {
  await stop();
  process.exit(0);
});
await restart();
