// Trains word vectors on the texts of CUAD and ACORD (both CC BY 4.0) and writes them as eight-bit integers.
//   node scripts/train-vectors.mjs [--data ../shared/contracts]
// Skip-gram with negative sampling, one thread, seeded: a run gives the same bytes.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { seeded } from './train-linear.mjs';

const settings = {
  size: 64,
  window: 5,
  negatives: 5,
  rarest: 12,
  most: 15000,
  epochs: 3,
  rate: 0.04,
  sample: 2e-4,
  seed: 7,
};
const at = process.argv.indexOf('--data');
const folder = at < 0 ? '../shared/contracts' : process.argv[at + 1];

function texts() {
  const scratch = mkdtempSync(join(tmpdir(), 'cuad-'));
  execFileSync('tar', ['-xJf', join(folder, 'cuad/full_contract_txt.tar.xz'), '-C', scratch]);
  const files = readdirSync(scratch, { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const contracts = files.map((name) => readFileSync(join(scratch, name), 'utf8'));
  rmSync(scratch, { recursive: true });
  const clauses = readFileSync(join(folder, 'acord/corpus.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).text);
  return [...contracts, ...clauses];
}

function vocabulary(sentences) {
  const counts = new Map();
  for (const sentence of sentences)
    for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= settings.rarest)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, settings.most);
  return {
    words: kept.map(([word]) => word),
    counts: kept.map(([, count]) => count),
    index: new Map(kept.map(([word], id) => [word, id])),
  };
}

/** A table from which to draw words by their frequency to the power of three quarters. */
function drawingTable(counts) {
  const table = new Int32Array(1 << 20);
  const total = counts.reduce((sum, count) => sum + Math.sqrt(count * Math.sqrt(count)), 0);
  let id = 0;
  let reached = Math.sqrt(counts[0] * Math.sqrt(counts[0])) / total;
  for (let slot = 0; slot < table.length; slot++) {
    table[slot] = id;
    if (slot / table.length > reached && id < counts.length - 1)
      reached += Math.sqrt(counts[++id] * Math.sqrt(counts[id])) / total;
  }
  return table;
}

function train(ids, counts) {
  const { size, window, negatives, epochs, rate, sample, seed } = settings;
  const next = seeded(seed);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const keep = counts.map((count) => Math.min(1, Math.sqrt((sample * total) / count)));
  const input = Float32Array.from({ length: counts.length * size }, () => (next() - 0.5) / size);
  const output = new Float32Array(counts.length * size);
  const table = drawingTable(counts);
  const step = new Float32Array(size);
  const words = ids.reduce((sum, sentence) => sum + sentence.length, 0) * epochs;
  let seen = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of ids) {
      seen += sentence.length;
      const alpha = Math.max(rate * (1 - seen / words), rate * 1e-3);
      const kept = sentence.filter((id) => next() < keep[id]);
      for (let centre = 0; centre < kept.length; centre++) {
        const reach = 1 + Math.floor(next() * window);
        for (
          let other = Math.max(0, centre - reach);
          other <= Math.min(kept.length - 1, centre + reach);
          other++
        ) {
          if (other === centre) continue;
          const from = kept[other] * size;
          step.fill(0);
          for (let draw = 0; draw <= negatives; draw++) {
            const target = draw === 0 ? kept[centre] : table[Math.floor(next() * table.length)];
            if (draw > 0 && target === kept[centre]) continue;
            const to = target * size;
            let dot = 0;
            for (let d = 0; d < size; d++) dot += input[from + d] * output[to + d];
            const bounded = dot > 6 ? 6 : dot < -6 ? -6 : dot;
            const g = ((draw === 0 ? 1 : 0) - 1 / (1 + Math.exp(-bounded))) * alpha;
            for (let d = 0; d < size; d++) {
              step[d] += g * output[to + d];
              output[to + d] += g * input[from + d];
            }
          }
          for (let d = 0; d < size; d++) input[from + d] += step[d];
        }
      }
    }
  }
  return input;
}

/** Each vector at length one, then in eight bits. */
function packed(vectors, count) {
  const { size } = settings;
  const bytes = new Int8Array(count * size);
  for (let id = 0; id < count; id++) {
    let length = 0;
    for (let d = 0; d < size; d++) length += vectors[id * size + d] ** 2;
    for (let d = 0; d < size; d++)
      bytes[id * size + d] = Math.max(
        -127,
        Math.min(127, Math.round((vectors[id * size + d] / Math.sqrt(length)) * 256)),
      );
  }
  return Buffer.from(bytes.buffer).toString('base64');
}

const core = await bundled('src/core/contract/training.ts');
const sentences = texts()
  .flatMap((text) => text.split(/\n{2,}|(?<=[.;])\s+(?=[A-Z(])/))
  .map((sentence) => core.stemsOf(sentence))
  .filter((words) => words.length > 3);
const { words, counts, index } = vocabulary(sentences);
const ids = sentences.map((sentence) =>
  sentence.map((word) => index.get(word)).filter((id) => id !== undefined),
);
console.log(`${ids.reduce((sum, one) => sum + one.length, 0)} words, ${words.length} kept`);
const vectors = train(ids, counts);
const total = counts.reduce((sum, count) => sum + count, 0);
const file = {
  size: settings.size,
  words: words.join(' '),
  weights: counts.map((count) => Math.round(1000 * (1e-3 / (1e-3 + count / total)))).join(' '),
  vectors: packed(vectors, words.length),
};
const json = `${JSON.stringify(file)}\n`;
const target = process.env.OUT ?? 'src/core/contract/judgement/vectors.json';
writeFileSync(target, json);
console.log(
  `${target}: ${(json.length / 1024).toFixed(0)} kB, SHA-256 ${createHash('sha256').update(json).digest('hex')}`,
);
