// The papers of our own corpus, in the shape of the labelled ones: what a label does not name is absent.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Whether a paper is of our own corpus. */
export const isOurs = ({ half }) => half === 'ours';

/** Reads the corpus under `folder` (papers/, labels/). Each paper is of a supplier of its own. */
export function corpusPapers(folder, core) {
  const hash = createHash('sha256');
  if (!existsSync(folder)) return { papers: [], sha256: hash.digest('hex') };
  const papers = readdirSync(join(folder, 'papers'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, 'papers', file), 'utf8');
      const source = readFileSync(join(folder, 'labels', file.replace(/md$/, 'yaml')), 'utf8');
      hash.update(source).update(text);
      const gold = asGold(parse(source), core);
      return {
        file,
        supplier: `our ${file}`,
        half: 'ours',
        gold,
        text,
        paper: core.readMarkdown(file, text),
      };
    });
  return { papers, sha256: hash.digest('hex') };
}

function asGold({ terms, flags }, { termIds, flagIds }) {
  const absent = { status: 'absent', quotes: [], params: {} };
  return {
    terms: Object.fromEntries(termIds.map((id) => [id, { ...absent, ...terms[id] }])),
    flags: Object.fromEntries(
      flagIds.map((id) => [id, { present: flags[id] !== undefined, quotes: flags[id] ?? [] }]),
    ),
  };
}
