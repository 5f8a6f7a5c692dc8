import type { Io } from './io.ts';

/** What a step of long work tells: its message, and how many parts of how many are done. */
export interface Step {
  readonly message: string;
  readonly done: number;
  readonly total: number;
}

/** One line that is written over itself while work goes on. Silent when nobody watches a terminal. */
export function progressLine(io: Io): { show: (step: Step) => void; clear: () => void } {
  if (!io.isTerminal) return { show: () => {}, clear: () => {} };
  const eraseLine = '\r\x1b[2K';
  return {
    show: ({ message, done, total }) => {
      const text = total > 0 ? `${message} (${done} of ${total})` : message;
      io.error(eraseLine + text.slice(0, io.columns - 1));
    },
    clear: () => io.error(eraseLine),
  };
}
