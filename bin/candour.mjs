#!/usr/bin/env node
// Runs the built command. In a checkout it builds first when a source is newer than the build.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist/cli.mjs');

const newest = (folder) =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs,
    ),
  );

const source = join(root, 'src');
if (existsSync(source) && (!existsSync(built) || newest(source) > statSync(built).mtimeMs)) {
  const { build } = await import('../scripts/build.mjs');
  await build();
}
const { main } = await import('../dist/cli.mjs');
process.exitCode = await main(process.argv.slice(2));
