import { invalid } from '../errors.ts';
import { KeptWorkers, type Outcome } from '../reading/index.ts';
import type { DeskResults, DeskTask } from './desk.ts';

/** For one task. */
const limits = { milliseconds: 120_000, heapMegabytes: 768, growthMegabytes: 1536 };

type Name = DeskTask['task'];

const workers = new KeptWorkers<DeskTask, Outcome<Partial<DeskResults>>>('desk-worker.mjs', limits, 4);

/**
 * Does a task in a thread aside, within limits on time and memory.
 * Throws `invalid` with `overLimit` where they are reached: what came in is larger than any honest paper.
 */
export async function atTheDesk<Task extends Name>(
  task: Extract<DeskTask, { readonly task: Task }>,
  overLimit: string,
): Promise<DeskResults[Task]> {
  const answer = await workers.ask(task);
  if (answer === 'reader-failed') throw new Error('The drafting thread ended without a word.');
  if (typeof answer === 'string') throw invalid(overLimit);
  if (!answer.ok) throw answer.fault;
  const name: Task = task.task;
  const result = answer.result[name];
  if (result === undefined) throw new Error('The drafting thread answered something else.');
  return result;
}
