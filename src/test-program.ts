// For tests that need a second process: to hold a lock against, or to kill.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundleTo } from '../scripts/bundled.mjs';

export interface TestProgram {
  /** Starts the program once more. */
  start(...args: string[]): RunningProgram;
  dispose(): Promise<void>;
}

export interface RunningProgram {
  readonly pid: number;
  /** What it printed so far, line by line. */
  readonly lines: readonly string[];
  /** Waits for its next line; throws when it ends without one. */
  nextLine(): Promise<string>;
  kill(): Promise<void>;
  /** Waits until it has ended by itself. */
  ended(): Promise<void>;
}

/** Builds a program beside the built workers, where it finds them as the real one does. */
export async function buildTestProgram(source: URL): Promise<TestProgram> {
  const outfile = fileURLToPath(new URL(`../dist/test-${randomUUID()}.mjs`, import.meta.url));
  await bundleTo(fileURLToPath(source), outfile);
  return {
    start: (...args) =>
      run(spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })),
    dispose: () => rm(outfile, { force: true }),
  };
}

function run(child: ChildProcess): RunningProgram {
  const { pid, stdout } = child;
  if (pid === undefined || stdout === null) throw new Error('The program did not start.');
  const lines: string[] = [];
  const reader = createInterface(stdout);
  reader.on('line', (line) => lines.push(line));
  // Not 'exit': what it printed last may arrive after that.
  const ended = once(child, 'close');
  let read = 0;
  return {
    pid,
    lines,
    nextLine: async () => {
      while (lines.length === read) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error('The program has ended.');
        await Promise.race([once(reader, 'line'), ended]);
      }
      read += 1;
      return lines[read - 1] ?? '';
    },
    ended: async () => {
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
