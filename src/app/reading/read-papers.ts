import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { builtFile } from '../../built.ts';
import type { ReadResult } from '../../core/contract/index.ts';
import { type FileFault, faultOf, maxFileBytes } from '../../core/contract/read/index.ts';

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
  readonly limits?: Partial<ReadLimits>;
}

export interface ReadLimits {
  /** For one file, from when its worker is ready. */
  readonly milliseconds: number;
  /** For the JavaScript heap of one worker. */
  readonly heapMegabytes: number;
  /** For what the process may grow by while files are read; buffers lie outside the heap. */
  readonly growthMegabytes: number;
}

const usualLimits: ReadLimits = { milliseconds: 15_000, heapMegabytes: 512, growthMegabytes: 1_024 };
const mostWorkers = 4;
const youngMegabytes = 64;
const watchMilliseconds = 50;
const megabyte = 1024 * 1024;

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

/** One worker, replaced when it dies. */
class Reader {
  private readonly limits: ReadLimits;
  private worker: Worker | null = null;
  /** Ends the reading of the present file with what was read or what went wrong. */
  private end: ((outcome: ReadResult | FileFault) => void) | null = null;

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  /** Reads a file; resolves with a fault, never rejects. */
  async read({ file, bytes }: FileToRead): Promise<ReadResult> {
    const outcome = await this.outcomeOf(file, bytes);
    return typeof outcome === 'string' ? { ok: false, file, fault: faultOf(file, outcome) } : outcome;
  }

  stop(): void {
    this.end?.('reader-failed');
    this.drop();
  }

  private async outcomeOf(file: string, bytes: Uint8Array): Promise<ReadResult | FileFault> {
    if (bytes.length === 0) return 'empty';
    if (bytes.length > maxFileBytes) return 'too-large';
    const worker = this.worker ?? this.start();
    const read = new Promise<ReadResult | FileFault>((resolve) => {
      this.end = resolve;
    });
    const timer = setTimeout(() => this.end?.('took-too-long'), this.limits.milliseconds);
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before;
      if (grown > this.limits.growthMegabytes * megabyte) this.end?.('too-much-memory');
    }, watchMilliseconds);
    const copy = bytes.slice();
    worker.postMessage({ file, bytes: copy }, [copy.buffer]);
    const outcome = await read;
    clearTimeout(timer);
    clearInterval(watch);
    this.end = null;
    if (typeof outcome === 'string') this.drop();
    return outcome;
  }

  private start(): Worker {
    const worker = new Worker(builtFile('read-worker.mjs'), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.limits.heapMegabytes - youngMegabytes,
        maxYoungGenerationSizeMb: youngMegabytes,
      },
      // What a reader's library prints about a file is no business of the server's log.
      stdout: true,
      stderr: true,
    });
    const report = (outcome: ReadResult | FileFault) => {
      if (this.worker === worker) this.end?.(outcome);
    };
    worker.on('message', (result: ReadResult) => report(result));
    worker.on('messageerror', () => report('reader-failed'));
    worker.on('error', (error) => report(isOutOfMemory(error) ? 'too-much-memory' : 'reader-failed'));
    worker.on('exit', () => report('reader-failed'));
    this.worker = worker;
    return worker;
  }

  /** The next file gets a new worker. */
  private drop(): void {
    void this.worker?.terminate();
    this.worker = null;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
