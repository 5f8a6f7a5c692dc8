import { parseArgs } from 'node:util';
import { examinePapers } from '../app/index.ts';
import { composeReview, hasGapOfRequiredDuty, type Review, toMachineForm } from '../core/report/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { progressLine } from './progress.ts';
import { readInputs } from './review-files.ts';
import { writeReview } from './review-output.ts';
import { reviewText } from './review-text.ts';
import { readUse } from './use-input.ts';
import { wroteLines } from './write-files.ts';

const usage = `
candour review FILE... [--use USE] [--out DIR] [--json]

Reads a supplier's papers (DOCX, PDF, HTML, Markdown, text) as one bundle and says what they promise under the AI
Cyber Security Code, what is weak and what is missing. A FILE may be a folder.

  --use USE    what the system is used for (candour scope init writes an example); without it nothing is known
               about the use, so the stricter case counts throughout
  --out DIR    writes report.html, findings.json, annex.docx and annex.md there
  --json       prints one JSON object and nothing else

Exit code: 0 no gap of a required duty, 1 gaps, 2 bad usage or a paper that could not be read or judged.
`;

export const reviewCommand: Command = {
  name: 'review',
  summary: "review a supplier's papers against the Code",
  usage,
  run: runReview,
};

async function runReview(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      use: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError('name at least one paper or folder.');
  const review = await reviewFiles(positionals, values.use, io);
  for (const { fault } of review.unread) io.error(`${fault.message} ${fault.mend}\n`);
  if (review.papers.length === 0) {
    io.error(
      'None of the papers could be read and judged, so nothing was reviewed and nothing was written.\n',
    );
    return exit.usage;
  }
  io.out(values.json ? `${JSON.stringify(toMachineForm(review), null, 2)}\n` : reviewText(review, io));
  if (values.out !== undefined) {
    const written = await writeReview(review, values.out, new Date());
    io.error(wroteLines(written));
  }
  if (review.unread.length > 0) return exit.usage;
  return hasGapOfRequiredDuty(review) ? exit.found : exit.done;
}

/**
 * Reads and reviews the papers at these paths; Ctrl+C stops it.
 * @throws UsageError when a path or the use file cannot be used.
 */
export async function reviewFiles(
  paths: readonly string[],
  usePath: string | undefined,
  io: Io,
): Promise<Review> {
  const { answers, ...about } = await readUse(usePath);
  const files = await readInputs(paths);
  const progress = progressLine(io);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort(new UsageError('stopped; nothing was written.'));
  process.once('SIGINT', onInterrupt);
  try {
    const result = await examinePapers(files, answers, { signal: stop.signal, progress: progress.show });
    return composeReview({ ...result, about, reviewedAt: new Date().toISOString() });
  } finally {
    process.off('SIGINT', onInterrupt);
    progress.clear();
  }
}
