import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './command.ts';

/** Above this nothing is even loaded; the reader has its own, lower limits. */
const mostBytes = 512 * 1024 * 1024;

/** @throws UsageError when the file is not there, cannot be read or is far too large */
export async function readBomFile(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT' ? `there is no file ${path}.` : `${path} cannot be read (${error.code}).`,
    );
  });
  if (!found.isFile()) throw new UsageError(`${path} is no file.`);
  if (found.size > mostBytes) throw new UsageError(`${path} is far too large for a BOM.`);
  return readFile(path);
}
