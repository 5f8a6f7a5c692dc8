// How fast BOMs are read, checked and compared, as ratios to JSON.parse of the same file, so that the machine matters
// less. Run: node --expose-gc bench/bom.mjs [--big]   (--big adds hostile files of up to 200 MB).
// The same against the validator of @cyclonedx/cyclonedx-library: bench/bom-against-library.mjs
import { bundled } from '../scripts/bundled.mjs';
import { made } from './made-bom.mjs';

const bom = await bundled('src/core/bom/index.ts');

const runs = 7;

/** The median of some runs of each work in milliseconds, by turns, so that what else the machine does weighs on all alike. */
async function medians(...works) {
  const times = works.map(() => []);
  for (let run = 0; run <= runs; run++) {
    for (const [place, work] of works.entries()) {
      globalThis.gc?.();
      const start = performance.now();
      await work();
      if (run > 0) times[place].push(performance.now() - start);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[Math.floor(runs / 2)]);
}

async function scale() {
  const rows = [];
  for (const count of [1_000, 3_000, 10_000, 30_000, 100_000]) {
    const text = made(count);
    const [parse, check] = await medians(
      () => JSON.parse(text),
      () => bom.checkBom(text),
    );
    rows.push({
      components: count,
      MB: +(text.length / 1e6).toFixed(1),
      'JSON.parse ms': +parse.toFixed(1),
      'check ms': +check.toFixed(1),
      ratio: +(check / parse).toFixed(2),
    });
  }
  console.table(rows);
  console.log(`slope of log(check) over log(components): ${slope(rows).toFixed(2)} (1 is linear)`);
}

function slope(rows) {
  const points = rows.map((row) => [Math.log(row.components), Math.log(row['check ms'])]);
  const mean = (place) => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) /
    points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  );
}

async function change() {
  const [a, b] = [made(10_000), made(10_000, 3)];
  const [read, both] = await medians(
    () => [bom.readBom(a), bom.readBom(b)],
    () => bom.compareBoms(bom.readBom(a).inventory, bom.readBom(b).inventory),
  );
  console.log(
    `change of two releases of 10,000 components: ${(both - read).toFixed(0)} ms over ${read.toFixed(0)} ms for reading both, ${((both - read) / read).toFixed(2)} times`,
  );
}

async function memory() {
  const text = made(100_000);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const kept = await bom.checkBom(text);
  const used = (process.memoryUsage.rss() - before) / 1e6;
  console.log(
    `memory for ${(text.length / 1e6).toFixed(0)} MB: ${used.toFixed(0)} MB more (limit ${((6 * text.length) / 1e6 + 150).toFixed(0)}), ${kept.inventory.things.length} things`,
  );
}

async function hostile() {
  const cases = {
    '20,000 levels': () => `${'{"components":['.repeat(20_000)}${']}'.repeat(20_000)}`,
    'a text of 10 MB': () =>
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        components: [{ type: 'library', name: 'x'.repeat(10_000_000) }],
      }),
    '1,000,000 equal references': () =>
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        components: Array.from({ length: 1_000_000 }, () => ({ type: 'library', name: 'a', 'bom-ref': 'a' })),
      }),
    '1,000,000 dependencies on one': () =>
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        dependencies: [{ ref: 'a', dependsOn: Array.from({ length: 1_000_000 }, () => 'a') }],
      }),
    '200 MB': () => `{"bomFormat":"CycloneDX","x":"${'y'.repeat(200 * 1024 * 1024)}"}`,
  };
  for (const [name, make] of Object.entries(cases)) {
    const text = make();
    const start = performance.now();
    const checked = await bom.checkBom(text);
    const told = checked.ok ? `read, ${checked.faults.length} faults` : checked.because;
    console.log(`${name}: ${(performance.now() - start).toFixed(0)} ms, ${told}`);
  }
}

await memory();
await scale();
await change();
if (process.argv.includes('--big')) await hostile();
