import { availableParallelism } from 'node:os';
import type { ReadResult } from '../../core/contract/index.ts';
import { type FileFault, faultOf, maxFileBytes } from '../../core/contract/read/index.ts';
import { LimitedWorker, type WorkLimits } from './limited-worker.ts';

export interface FileToRead {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
  /** The file that has just been read. */
  readonly file: string;
}

export interface ReadPapersOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** For tests. */
  readonly limits?: Partial<WorkLimits>;
}

const usualLimits: WorkLimits = { milliseconds: 15_000, heapMegabytes: 512, growthMegabytes: 1_024 };
const mostWorkers = 4;

/**
 * Reads the files of a bundle in worker threads, several at once, each within limits on time and memory.
 *
 * A file that breaks its limits or its worker becomes a fault of that file, and the others go on. Results stand in
 * the order of the files.
 * @throws the signal's reason when it is aborted
 */
export async function readPapers(
  files: readonly FileToRead[],
  { signal, onProgress, limits }: ReadPapersOptions = {},
): Promise<ReadResult[]> {
  signal?.throwIfAborted();
  const results = new Map<number, ReadResult>();
  const waiting = [...files.entries()];
  const readers = Array.from(
    { length: Math.min(files.length, availableParallelism(), mostWorkers) },
    () => new Reader({ ...usualLimits, ...limits }),
  );
  const stop = () => {
    for (const reader of readers) reader.stop();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all(
      readers.map(async (reader) => {
        for (let next = waiting.shift(); next && !signal?.aborted; next = waiting.shift()) {
          const [at, file] = next;
          results.set(at, await reader.read(file));
          if (!signal?.aborted) onProgress?.({ done: results.size, total: files.length, file: file.file });
        }
      }),
    );
    signal?.throwIfAborted();
    return files.flatMap((_, at) => results.get(at) ?? []);
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** Reads one file at a time. */
class Reader {
  readonly #worker: LimitedWorker<FileToRead, ReadResult>;

  constructor(limits: WorkLimits) {
    this.#worker = new LimitedWorker('read-worker.mjs', limits);
  }

  /** Reads a file; resolves with a fault, never rejects. */
  async read({ file, bytes }: FileToRead): Promise<ReadResult> {
    const outcome = await this.#outcomeOf(file, bytes);
    return typeof outcome === 'string' ? { ok: false, file, fault: faultOf(file, outcome) } : outcome;
  }

  stop(): void {
    this.#worker.stop();
  }

  async #outcomeOf(file: string, bytes: Uint8Array): Promise<ReadResult | FileFault> {
    if (bytes.length === 0) return 'empty';
    if (bytes.length > maxFileBytes) return 'too-large';
    const copy = bytes.slice();
    return await this.#worker.ask({ file, bytes: copy }, [copy.buffer]);
  }
}
