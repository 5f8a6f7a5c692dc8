import { type Findings, notJudged, type Paper, reviewPapers } from '../../core/contract/index.ts';
import { type Answers, scopeOf } from '../../core/scope/index.ts';
import type { JobProgress, RunResult } from '../../store/index.ts';
import { judgeAside } from './judge-aside.ts';
import { readPapers } from './read-papers.ts';

export interface PaperFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ExamineContext {
  readonly signal: AbortSignal;
  readonly progress: (made: JobProgress) => void;
}

/**
 * From files and answers to what a report is composed of. A file that cannot be read is among `unread`, and so is one
 * in which nothing can be judged, such as a paper in French: what it says is not absent.
 */
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
    progress({ stage: 'Reading the papers', done: 0, total: files.length, message: 'Opening the files.' });
    const read = await readPapers(files, {
      signal,
      onProgress: ({ done, total, file }) =>
        progress({ stage: 'Reading the papers', done, total, message: `Read "${file}".` }),
    });
    const sorted = read.map((result) => {
      if (!result.ok) return { paper: null, unread: [{ file: result.file, fault: result.fault }] };
      const fault = notJudged(result.paper);
      if (fault === null) return { paper: result.paper, unread: [] };
      return { paper: null, unread: [{ file: result.paper.file, fault }] };
    });
    const papers = sorted.flatMap(({ paper }) => (paper === null ? [] : [paper]));
    const unread = sorted.flatMap((each) => each.unread);
    progress({ stage: 'Judging the terms', done: 0, total: 0, message: 'Looking for the promises.' });
    return { papers, unread, findings: await judge(papers, signal), scope: scopeOf(answers) };
  };
}
