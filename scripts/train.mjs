// Trains the judgement on all labelled papers, our own corpus and the phrasebook and writes the model file.
//   node scripts/train.mjs [--papers ../shared/contracts] [--corpus FOLDER] [--phrasebook FOLDER] [--out FILE]
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { bundled } from './bundled.mjs';
import { corpusPapers } from './corpus-papers.mjs';
import { judgementByFold } from './cross-validate.mjs';
import { fitPassages } from './fit-passages.mjs';
import { prepare } from './judgement-data.mjs';
import { labelledPapers } from './labelled.mjs';
import { packModel } from './pack-model.mjs';
import { phrasebookExamples } from './phrasebook-examples.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const folder = option('papers', '../shared/contracts');
const core = await bundled('src/core/contract/training.ts');
const { papers, sha256 } = labelledPapers(folder, core);
const ours = corpusPapers(option('corpus', 'src/core/contract/corpus'), core);
const { examples, sha256: bookHash } = phrasebookExamples(
  option('phrasebook', 'src/core/contract/phrasebook'),
  core,
);
const data = prepare([...papers, ...ours.papers], core, core.subjects, examples);
const { decision } = judgementByFold(data, 9);
const fitted = fitPassages(data, data.papers);
const hash = createHash('sha256').update(sha256).update(ours.sha256).update(bookHash).digest('hex');
const model = packModel(data, fitted, decision, {
  trainedOn: {
    papers: papers.length,
    written: ours.papers.length,
    sentences: examples.length,
    sha256: hash,
  },
});
const target = option('out', 'src/core/contract/judgement/model.json');
writeFileSync(target, `${JSON.stringify(model, null, 1)}\n`);
console.log(
  `${target}: ${papers.length} papers, ${ours.papers.length} of our own, ${examples.length} sentences, ${(JSON.stringify(model).length / 1024).toFixed(0)} kB`,
);
