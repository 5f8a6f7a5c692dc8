import type { Findings, Paper } from '../../core/contract/index.ts';
import { KeptWorkers } from './kept-workers.ts';
import type { Outcome } from './outcome.ts';

/** A judgement takes a second for 50,000 words; what takes this long is stuck. */
const limits = { milliseconds: 600_000, heapMegabytes: 512, growthMegabytes: 1024 };
const workers = new KeptWorkers<readonly Paper[], Outcome<Findings>>('judge-worker.mjs', limits, 2);

/** Judges papers in a thread of its own. Rejects when it is stopped by `signal` or reaches a limit. */
export async function judgeAside(papers: readonly Paper[], signal: AbortSignal): Promise<Findings> {
  signal.throwIfAborted();
  const answer = await workers.ask(papers, { signal });
  signal.throwIfAborted();
  if (typeof answer === 'string') throw new Error(`The judging thread gave no answer: ${answer}.`);
  if (!answer.ok) throw answer.fault;
  return answer.result;
}
