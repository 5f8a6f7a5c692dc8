// Builds dist/ from src/: the command, the workers, the browser scripts and the style sheet.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { esbuildContent } from './content-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Entry points that run in Node, by their name in dist/. A missing source is left out. */
const nodeEntries = {
  cli: 'src/cli/main.ts',
  'read-worker': 'src/app/reading/read-worker.ts',
  'bom-worker': 'src/app/boms/bom-worker.ts',
  'judge-worker': 'src/app/reading/judge-worker.ts',
  'sheet-worker': 'src/app/imports/sheet-worker.ts',
  'desk-worker': 'src/app/negotiation/desk-worker.ts',
  'database-worker': 'src/store/embedded/database-worker.ts',
  'database-init': 'src/store/embedded/database-init.ts',
};

/** Builds beside dist/ and then takes its place, so that nobody meets half a build. */
export async function build() {
  const staging = `${dist}.${process.pid}`;
  try {
    await buildInto(staging);
    await rm(dist, { recursive: true, force: true });
    await rename(staging, dist);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function buildInto(staging) {
  const { build: esbuild } = await import('esbuild');
  await mkdir(join(staging, 'assets'), { recursive: true });
  const present = Object.entries(nodeEntries).filter(([, source]) => existsSync(join(root, source)));
  await esbuild({
    absWorkingDir: root,
    entryPoints: present.map(([out, source]) => ({ in: source, out })),
    outdir: staging,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [esbuildContent],
    logLevel: 'warning',
  });
  await buildIslands(esbuild, staging);
  await buildStyles(staging);
}

async function buildIslands(esbuild, staging) {
  const folder = join(root, 'src/pages/islands');
  if (!existsSync(folder)) return;
  const islands = (await readdir(folder)).filter((name) => /^[a-z-]+\.(ts|tsx)$/.test(name));
  await esbuild({
    absWorkingDir: root,
    entryPoints: islands.map((name) => join(folder, name)),
    outdir: join(staging, 'assets'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
}

async function buildStyles(staging) {
  const source = join(root, 'src/pages/styles/candour.scss');
  if (!existsSync(source)) return;
  const { compileAsync } = await import('sass');
  const { css } = await compileAsync(source, {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(staging, 'assets/candour.css'), css);
  const images = join(root, 'src/pages/images');
  if (existsSync(images)) await cp(images, join(staging, 'assets'), { recursive: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
