import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { builtFile } from '../built.ts';
import type { ReadResult } from '../core/contract/index.ts';
import { type FileFault, faultOf, maxFileBytes } from '../core/contract/read/index.ts';

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
const watchMilliseconds = 200;
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
  private giveUp: (() => void) | null = null;

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  /** Reads a file; resolves with a fault, never rejects. */
  read({ file, bytes }: FileToRead): Promise<ReadResult> {
    const faulty = (what: FileFault): ReadResult => ({ ok: false, file, fault: faultOf(file, what) });
    if (bytes.length === 0) return Promise.resolve(faulty('empty'));
    if (bytes.length > maxFileBytes) return Promise.resolve(faulty('too-large'));
    const worker = this.worker ?? this.start();
    return new Promise((resolve) => {
      const end = (result: ReadResult, dead: boolean) => {
        clearTimeout(timer);
        clearInterval(watch);
        worker.removeAllListeners();
        // A worker that is being ended may still report; nobody listens then, and an unheard error would be thrown.
        worker.on('error', () => undefined);
        this.giveUp = null;
        if (dead) this.drop(worker);
        resolve(result);
      };
      const timer = setTimeout(() => end(faulty('took-too-long'), true), this.limits.milliseconds);
      const before = process.memoryUsage.rss();
      const watch = setInterval(() => {
        const grown = process.memoryUsage.rss() - before;
        if (grown > this.limits.growthMegabytes * megabyte) end(faulty('too-much-memory'), true);
      }, watchMilliseconds);
      this.giveUp = () => end(faulty('reader-failed'), true);
      worker.once('message', (result: ReadResult) => end(result, false));
      worker.once('messageerror', () => end(faulty('reader-failed'), true));
      worker.once('error', (error) =>
        end(faulty(isOutOfMemory(error) ? 'too-much-memory' : 'reader-failed'), true),
      );
      worker.once('exit', () => end(faulty('reader-failed'), true));
      const copy = bytes.slice();
      worker.postMessage({ file, bytes: copy }, [copy.buffer]);
    });
  }

  stop(): void {
    this.giveUp?.();
    if (this.worker) this.drop(this.worker);
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
    this.worker = worker;
    return worker;
  }

  private drop(worker: Worker): void {
    if (this.worker === worker) this.worker = null;
    void worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
