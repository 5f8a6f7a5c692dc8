import type { Io } from './io.ts';

/** Exit codes every command shares. */
export const exit = { done: 0, found: 1, usage: 2, fault: 70 } as const;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Shown by `candour help NAME`. */
  readonly usage: string;
  readonly run: (args: string[], io: Io) => Promise<number>;
}

/** The person asked for something that cannot be: told in a sentence, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
