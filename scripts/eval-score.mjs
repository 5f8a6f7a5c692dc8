// Holds our own measures against the scorer that came with the labelled papers: both must say the same of the same findings.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Throws where `score.mjs` of the folder gives other figures for these results than `measure` does; says that it agrees. */
export function agreeWithScorer(folder, results, { totals, outside }) {
  const scorer = join(folder, 'score.mjs');
  if (!existsSync(scorer)) return;
  const scratch = mkdtempSync(join(tmpdir(), 'candour-score-'));
  try {
    const kept = Object.fromEntries(results.map(({ paper, findings }) => [paper.file, findings]));
    writeFileSync(join(scratch, 'findings.json'), JSON.stringify(kept));
    writeFileSync(join(scratch, 'print.mjs'), printer);
    const command = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(scratch, 'print.mjs'))} {file}`;
    const args = ['--gold', join(folder, 'gold'), '--docs', join(folder, 'docs'), '--cmd', command, '--json'];
    const told = execFileSync(process.execPath, [resolve(scorer), ...args], { maxBuffer: 1 << 28 });
    compare(JSON.parse(told.toString('utf8')), totals, outside);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Prints the findings of one paper, as the scorer's command has to. */
const printer = `import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
const kept = JSON.parse(readFileSync(new URL('findings.json', import.meta.url), 'utf8'));
console.log(JSON.stringify(kept[basename(process.argv[2])]));
`;

function compare(scored, totals, outside) {
  const pairs = {
    presence: [totals.presence, scored.presence.f1],
    macro: [totals.macro, scored.macroF1],
    'three-way': [totals.threeWay, scored.threeWay],
    quotes: [totals.quoteHit, scored.quoteHit],
    parameters: [totals.params, scored.paramsRight],
    flags: [totals.flags, scored.flags.f1],
    'quotes outside the text': [outside, scored.badQuotes],
  };
  const differ = Object.entries(pairs).filter(([, [ours, theirs]]) => Math.abs(ours - theirs) > 1e-9);
  if (scored.failed.length > 0 || differ.length > 0)
    throw new Error(
      `score.mjs says otherwise: ${differ.map(([name, [ours, theirs]]) => `${name} ${ours} here, ${theirs} there`).join('; ')} ${scored.failed.join('; ')}`,
    );
  console.log('score.mjs gives the same figures.');
}
