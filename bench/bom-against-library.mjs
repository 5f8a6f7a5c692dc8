// How much faster a BOM is checked than by the validator of @cyclonedx/cyclonedx-library: schema, semantics, facts,
// signature and coverage here, the schema alone there. Run: node bench/bom-against-library.mjs [COMPONENTS]
// The library is no dependency: npm installs it into a temporary folder, without scripts, and the folder is removed.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundled } from '../scripts/bundled.mjs';
import { made } from './made-bom.mjs';

const goal = 100;
const packages = {
  '@cyclonedx/cyclonedx-library': '10.3.0',
  ajv: '8.20.0',
  'ajv-formats': '3.0.1',
  'ajv-formats-draft2019': '1.6.1',
};

const components = Number(process.argv[2] ?? 10_000);
const text = made(components);
const folder = await mkdtemp(join(tmpdir(), 'candour-bench-'));
try {
  const validate = await library();
  if (validate === null) process.exitCode = 2;
  else await compare(validate);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The library's validator of CycloneDX 1.6, or null where it cannot be installed. */
async function library() {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  try {
    await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      timeout: 300_000,
    });
  } catch (error) {
    console.log(
      `The library could not be installed, so nothing was compared: ${String(error).slice(0, 300)}`,
    );
    return null;
  }
  // Resolved from the folder, so that its own peers are used and none of ours.
  const entry = join(folder, 'entry.mjs');
  await writeFile(entry, "export { Spec, Validation } from '@cyclonedx/cyclonedx-library';\n");
  const { Spec, Validation } = await import(pathToFileURL(entry).href);
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  return async (file) => await validator.validate(file);
}

async function compare(validate) {
  const { checkBom } = await bundled('src/core/bom/index.ts');
  // Both once over a small file, so that neither pays for loading its schema.
  const small = made(10);
  await checkBom(small);
  const fault = await validate(small);
  if (fault !== null)
    console.log(`The library refuses the small file: ${JSON.stringify(fault).slice(0, 300)}`);
  const ours = [];
  for (let run = 0; run < 5; run++) ours.push(await timed(() => checkBom(text)));
  const median = ours.toSorted((a, b) => a - b)[2];
  const theirs = await timed(() => validate(text));
  const ratio = theirs / median;
  console.log(
    `${components} components: ${median.toFixed(0)} ms here, ${theirs.toFixed(0)} ms by the library, ${ratio.toFixed(0)} times faster (goal at 10,000: ${goal})`,
  );
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
