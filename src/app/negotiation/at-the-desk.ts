import { Worker } from 'node:worker_threads';
import { builtFile } from '../../built.ts';
import { invalid } from '../errors.ts';
import type { DeskResults, DeskTask } from './desk.ts';

/** For one task. */
const limits = { milliseconds: 120_000, heapMegabytes: 768 };

type Name = DeskTask['task'];

/**
 * Does a task in a thread of its own, within limits on time and memory.
 * Throws `invalid` with `overLimit` where they are reached: what came in is larger than any honest paper.
 */
export async function atTheDesk<Task extends Name>(
  task: Extract<DeskTask, { readonly task: Task }>,
  overLimit: string,
): Promise<DeskResults[Task]> {
  const worker = new Worker(builtFile('desk-worker.mjs'), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<DeskResults[Task]>((resolve, reject) => {
      timer = setTimeout(() => reject(invalid(overLimit)), limits.milliseconds);
      worker.once('message', (result: DeskResults[Task]) => resolve(result));
      worker.once('error', (error) => reject(isOutOfMemory(error) ? invalid(overLimit) : error));
      worker.once('exit', () => reject(new Error('The drafting thread ended without a word.')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
