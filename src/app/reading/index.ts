export type { Examine, ExamineContext, PaperFile } from './examine-papers.ts';
export { examinePapers } from './examine-papers.ts';
export { KeptWorkers } from './kept-workers.ts';
export type { WorkFault, WorkLimits } from './limited-worker.ts';
export { LimitedWorker } from './limited-worker.ts';
export { type Outcome, outcomeOf } from './outcome.ts';
export type { FileToRead, ReadPapersOptions, ReadProgress } from './read-papers.ts';
export { readPapers } from './read-papers.ts';
