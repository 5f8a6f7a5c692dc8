import { Worker } from 'node:worker_threads';
import { builtFile } from '../../built.ts';

export interface WorkLimits {
  /** For one piece of work, from when its worker is ready. */
  readonly milliseconds: number;
  /** For the JavaScript heap of the worker. */
  readonly heapMegabytes: number;
  /** For what the process may grow by meanwhile; buffers lie outside the heap. */
  readonly growthMegabytes: number;
}

/** Why a worker gave no answer. */
export type WorkFault = 'took-too-long' | 'too-much-memory' | 'reader-failed';

const youngMegabytes = 64;
const watchMilliseconds = 50;
const megabyte = 1024 * 1024;

/**
 * A worker thread that does one piece of work at a time within limits on time and memory, and is replaced when it dies,
 * so that a hostile file can be stopped and cannot take the server along.
 */
export class LimitedWorker<Work, Answer extends object> {
  readonly #file: string;
  readonly #limits: WorkLimits;
  #worker: Worker | null = null;
  /** Ends the present piece of work with its answer or what went wrong. */
  #end: ((outcome: Answer | WorkFault) => void) | null = null;

  /** @param file the worker's built file, such as `read-worker.mjs` */
  constructor(file: string, limits: WorkLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  /** Resolves with the answer or why there is none; never rejects. What `transfer` names is handed over, not copied. */
  async ask(work: Work, transfer: readonly ArrayBuffer[] = []): Promise<Answer | WorkFault> {
    const worker = this.#worker ?? this.#start();
    worker.ref();
    const answered = new Promise<Answer | WorkFault>((resolve) => {
      this.#end = resolve;
    });
    const timer = setTimeout(() => this.#end?.('took-too-long'), this.#limits.milliseconds);
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before;
      if (grown > this.#limits.growthMegabytes * megabyte) this.#end?.('too-much-memory');
    }, watchMilliseconds);
    worker.postMessage(work, transfer);
    const outcome = await answered;
    clearTimeout(timer);
    clearInterval(watch);
    this.#end = null;
    if (typeof outcome === 'string') this.#drop();
    // A thread at rest keeps no process from ending.
    else worker.unref();
    return outcome;
  }

  /** Ends the thread; work under way is answered with a fault. */
  stop(): void {
    this.#end?.('reader-failed');
    this.#drop();
  }

  #start(): Worker {
    const worker = new Worker(builtFile(this.#file), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.heapMegabytes - youngMegabytes,
        maxYoungGenerationSizeMb: youngMegabytes,
      },
      // What a reader's library prints about a file is no business of the server's log.
      stdout: true,
      stderr: true,
    });
    const report = (outcome: Answer | WorkFault) => {
      if (this.#worker === worker) this.#end?.(outcome);
    };
    worker.on('message', (answer: Answer) => report(answer));
    worker.on('messageerror', () => report('reader-failed'));
    worker.on('error', (error) => report(isOutOfMemory(error) ? 'too-much-memory' : 'reader-failed'));
    worker.on('exit', () => {
      report('reader-failed');
      // One that ended at rest, of what its last file left behind, is not asked again.
      if (this.#worker === worker) this.#worker = null;
    });
    this.#worker = worker;
    return worker;
  }

  /** The next piece of work gets a new thread. */
  #drop(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
