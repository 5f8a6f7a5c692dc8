// Imports a bundle from dist/, where the server and the embedded database look for their built files.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleTo } from '../scripts/bundled.mjs';

export async function besideBuilt(entry) {
  const bundle = new URL(`../dist/bench-${process.pid}.mjs`, import.meta.url);
  await bundleTo(entry, fileURLToPath(bundle));
  return await import(bundle.href).finally(() => rm(bundle));
}
