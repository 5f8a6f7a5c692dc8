import { type Findings, type Paper, readMarkdown, reviewPapers } from '../core/contract/index.ts';
import type { Unread } from '../core/report/index.ts';
import { type Answers, scopeOf } from '../core/scope/index.ts';
import type { JobProgress, RunResult } from '../store/index.ts';
import { judgeAside } from './judge-aside.ts';

export interface PaperFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ExamineContext {
  readonly signal: AbortSignal;
  readonly progress: (made: JobProgress) => void;
}

/** From files and answers to what a report is composed of. A file that cannot be read is among `unread`. */
export type Examine = (
  files: readonly PaperFile[],
  answers: Answers,
  context: ExamineContext,
) => Promise<RunResult>;

type Judge = (papers: readonly Paper[], signal: AbortSignal) => Promise<Findings>;

/** Reads papers, judges what they say and holds the answers against the Code. For a command: it judges in this thread. */
export const examinePapers: Examine = examineWith(async (papers) => reviewPapers(papers));

/** The same for a server, whose thread goes on answering while a thread aside judges. */
export const examineAside: Examine = examineWith(judgeAside);

function examineWith(judge: Judge): Examine {
  return async (files, answers, { signal, progress }) => {
    const papers: Paper[] = [];
    const unread: Unread[] = [];
    for (const [done, { file, bytes }] of files.entries()) {
      signal.throwIfAborted();
      progress({ stage: 'Reading the papers', done, total: files.length, message: `Reading "${file}".` });
      if (/\.(md|txt)$/i.test(file)) papers.push(readMarkdown(file, new TextDecoder().decode(bytes)));
      else {
        const fault = {
          message: `"${file}" is neither Markdown nor text.`,
          mend: 'Add it in one of those.',
          page: null,
        };
        unread.push({ file, fault });
      }
    }
    progress({ stage: 'Judging the terms', done: 0, total: 0, message: 'Looking for the promises.' });
    return { papers, unread, findings: await judge(papers, signal), scope: scopeOf(answers) };
  };
}
