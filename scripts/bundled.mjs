// Bundles a TypeScript entry (with its YAML), so that a script runs the same code as the product.
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { esbuildContent } from './content-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports `entry` (a path from the root of the repository) as a module. */
export async function bundled(entry) {
  const cache = join(root, 'node_modules/.cache/candour');
  await mkdir(cache, { recursive: true });
  const outfile = join(cache, `${basename(entry, '.ts')}-${process.pid}-${Date.now()}.mjs`);
  await bundleTo(entry, outfile);
  return import(pathToFileURL(outfile).href);
}

/** Bundles `entry` into one module that finds the installed packages from where it lies. */
export async function bundleTo(entry, outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [esbuildContent],
    logLevel: 'warning',
  });
}
