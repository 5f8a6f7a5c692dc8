import { type Paper, readMarkdown, reviewPapers } from '../core/contract/index.ts';
import type { Unread } from '../core/report/index.ts';
import { type Answers, scopeOf } from '../core/scope/index.ts';
import type { JobProgress, RunResult } from '../store/index.ts';
import type { UploadedFile } from './add-papers.ts';

export interface ExamineContext {
  readonly signal: AbortSignal;
  readonly progress: (made: JobProgress) => void;
}

/** From files and answers to what a report is composed of. A file that cannot be read is among `unread`. */
export type Examine = (
  files: readonly UploadedFile[],
  answers: Answers,
  context: ExamineContext,
) => Promise<RunResult>;

/** Reads the papers, judges what they say, and holds the answers against the Code. */
export const examinePapers: Examine = async (files, answers, { signal, progress }) => {
  const papers: Paper[] = [];
  const unread: Unread[] = [];
  for (const [done, { name, bytes }] of files.entries()) {
    signal.throwIfAborted();
    progress({ stage: 'Reading the papers', done, total: files.length, message: `Reading "${name}".` });
    if (/\.(md|txt)$/i.test(name)) papers.push(readMarkdown(name, new TextDecoder().decode(bytes)));
    else {
      const fault = {
        message: `"${name}" is neither Markdown nor text.`,
        mend: 'Add it in one of those.',
        page: null,
      };
      unread.push({ file: name, fault });
    }
  }
  progress({ stage: 'Judging the terms', done: 0, total: 0, message: 'Looking for the promises.' });
  return { papers, unread, findings: reviewPapers(papers), scope: scopeOf(answers) };
};
