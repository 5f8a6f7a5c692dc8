import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { labelsIn } from '../app/index.ts';
import { allOrganisations, findReview, reviewsDecidedOver, type Store } from '../store/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { openKeptStore } from './kept-store.ts';
import { writeFiles } from './write-files.ts';

const usage = `
candour labels [--out FILE] [--data FOLDER]

Prints what people decided over findings, one review a line (JSON Lines): for each term the status, the reason and the
quotes they had before them, with the papers as they were read. The judgement can then be measured against it:
node scripts/eval.mjs --labels FILE. No person is named, but the papers are in it in full: keep it accordingly.

  --out FILE      writes the lines there
  --data FOLDER   where reviews are kept; without it $CANDOUR_DATA, else candour in your data folder

Exit code 1 where nobody has decided anything yet.
`;

export const labelsCommand: Command = {
  name: 'labels',
  summary: 'export what people decided, to measure the judgement by',
  usage,
  run: runLabels,
};

async function runLabels(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { out: { type: 'string' }, data: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length > 0) throw new UsageError('give no file; --out names the one to write.');
  const store = await openKeptStore(values.data);
  try {
    const lines = await labelLines(store);
    if (lines.length === 0) {
      io.error('Nobody has decided anything yet, so there is nothing to export.\n');
      return exit.found;
    }
    const text = `${lines.join('\n')}\n`;
    if (values.out === undefined) io.out(text);
    else await writeFiles(dirname(resolve(values.out)), { [basename(values.out)]: text });
    return exit.done;
  } finally {
    await store.close();
  }
}

async function labelLines(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for (const { id: organisation } of await store.maintain(allOrganisations)) {
    for (const review of await store.read(organisation, reviewsDecidedOver)) {
      const labels = await store.read(organisation, async (view) => {
        const row = await findReview(view, review);
        return row === null ? null : await labelsIn(view, row);
      });
      if (labels !== null && labels.labels.length > 0) lines.push(JSON.stringify(labels));
    }
  }
  return lines;
}
