/** Where a command writes. A test hands in its own, so that every command runs through the front door. */
export interface Io {
  /** The result: nothing else is written there, so that it can be piped. */
  readonly out: (text: string) => void;
  /** Progress, warnings and errors. */
  readonly error: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width for wrapped text, in characters. */
  readonly columns: number;
  /** False when not a terminal or when NO_COLOR is set. */
  readonly colour: boolean;
}

const widest = 110;

/** The process's own streams. */
export function processIo(): Io {
  const isTerminal = process.stdout.isTTY === true;
  process.stdout.on('error', leaveWhenNobodyReads);
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isTerminal,
    columns: Math.min(process.stdout.columns ?? 100, widest),
    colour: isTerminal && !process.env.NO_COLOR,
  };
}

/** A reader that closes the pipe early, as `head` does, has what it wanted. */
function leaveWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
