import { readFile } from 'node:fs/promises';
import { parseUse, type Use } from '../core/scope/index.ts';
import { UsageError } from './command.ts';

/** A use nobody described: every question counts as its stricter case. */
const unknownUse: Use = { supplier: '', system: '', use: '', answers: {} };

/**
 * Reads the use file named by `--use`; without one nothing is known about the use.
 * @throws UsageError with every fault and its line.
 */
export async function readUse(path: string | undefined): Promise<Use> {
  if (path === undefined) return unknownUse;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`the use file ${path} cannot be opened. "candour scope init ${path}" writes one.`);
  });
  const read = parseUse(text);
  if (read.ok) return read.use;
  const faults = read.faults.map(({ line, message }) =>
    line === null ? `  ${message}` : `  line ${line}: ${message}`,
  );
  throw new UsageError(`${path} cannot be used:\n${faults.join('\n')}`);
}
