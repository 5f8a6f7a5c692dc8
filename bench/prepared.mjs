// Gives a bench the built core and two papers of 40 pages, and leaves nothing else in its process.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function prepared() {
  // Below node_modules, so that the bundle finds the installed packages.
  const cache = here('../node_modules/.cache/candour');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bench-'));
  try {
    await promisify(execFile)(process.execPath, [here('prepare.mjs'), folder]);
    const paper = async (name) => new Uint8Array(await readFile(join(folder, name)));
    return {
      parts: await import(pathToFileURL(join(folder, 'parts.mjs')).href),
      docx: await paper('long.docx'),
      pdf: await paper('long.pdf'),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
