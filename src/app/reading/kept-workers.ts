import { LimitedWorker, type WorkFault, type WorkLimits } from './limited-worker.ts';

export interface AskOptions {
  /** Ends the work, which is then answered with `reader-failed`. */
  readonly signal?: AbortSignal;
  /** False for work that leaves much memory behind: its thread ends with it. */
  readonly keep?: boolean;
}

/** Milliseconds after which a thread that has nothing to do gives its memory back. */
const rest = 60_000;

/**
 * Worker threads of one kind, so many at a time; others wait their turn. A thread that has done its work is kept for
 * the next: starting one costs half a second, which is more than most work takes.
 */
export class KeptWorkers<Work, Answer extends object> {
  readonly #start: () => LimitedWorker<Work, Answer>;
  readonly #atOnce: number;
  readonly #waiting: (() => void)[] = [];
  readonly #idle: { readonly worker: LimitedWorker<Work, Answer>; readonly retire: NodeJS.Timeout }[] = [];
  #running = 0;

  /** @param file the workers' built file, such as `bom-worker.mjs` */
  constructor(file: string, limits: WorkLimits, atOnce: number) {
    this.#start = () => new LimitedWorker(file, limits);
    this.#atOnce = atOnce;
  }

  /** Resolves with the answer or why there is none; never rejects. */
  async ask(work: Work, { signal, keep = true }: AskOptions = {}): Promise<Answer | WorkFault> {
    await this.#turn();
    const worker = this.#take();
    const stop = (): void => worker.stop();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return signal?.aborted ? 'reader-failed' : await worker.ask(work);
    } finally {
      signal?.removeEventListener('abort', stop);
      if (keep) this.#keep(worker);
      else worker.stop();
      this.#leave();
    }
  }

  async #turn(): Promise<void> {
    if (this.#running < this.#atOnce) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Hands the place to whoever waits longest, so that nobody who comes meanwhile takes it too. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }

  #take(): LimitedWorker<Work, Answer> {
    const kept = this.#idle.pop();
    if (kept === undefined) return this.#start();
    clearTimeout(kept.retire);
    return kept.worker;
  }

  #keep(worker: LimitedWorker<Work, Answer>): void {
    const retire = setTimeout(() => {
      this.#idle.splice(this.#idle.indexOf(kept), 1);
      worker.stop();
    }, rest);
    retire.unref();
    const kept = { worker, retire };
    this.#idle.push(kept);
  }
}
