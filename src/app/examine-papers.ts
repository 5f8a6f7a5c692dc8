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

export const examinePapers: Examine = async (files, answers, { signal }) => {
  signal.throwIfAborted();
  throw new Error(`The reader has not landed yet: ${files.length} ${scopeOf(answers).tier.level}`);
};
