import { Worker } from 'node:worker_threads';
import { builtFile } from '../../built.ts';
import type { Findings, Paper } from '../../core/contract/index.ts';

/** Megabytes a judgement may take before it is stopped. */
const memoryLimit = 512;

/** Judges papers in a thread of its own. Rejects when it is stopped by `signal` or runs out of memory. */
export async function judgeAside(papers: readonly Paper[], signal: AbortSignal): Promise<Findings> {
  signal.throwIfAborted();
  const worker = new Worker(builtFile('judge-worker.mjs'), {
    workerData: papers,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
  });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<Findings>((resolve, reject) => {
      worker.once('message', (findings: Findings) => resolve(findings));
      worker.once('error', reject);
      worker.once('exit', () =>
        reject(signal.reason ?? new Error('The judging thread ended without a word.')),
      );
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
