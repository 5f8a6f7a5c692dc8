import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './command.ts';

/** Above this nothing is even loaded; the reader has its own, lower limits. */
const mostBytes = 512 * 1024 * 1024;

/** @throws UsageError when the file is not there, cannot be read or is far too large */
export async function readBomFile(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fileFault(path, error));
  });
  if (found.isDirectory())
    throw new UsageError(
      `${path} is a folder. Name the BOM in it; from a folder with a model card one can be written: candour bom new --model-card ${path}`,
    );
  if (!found.isFile()) throw new UsageError(`${path} is no file.`);
  if (found.size > mostBytes) throw new UsageError(`${path} is far too large for a BOM.`);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fileFault(path, error));
  });
}

/** Why a file cannot be read or written, as a person says it. */
export function fileFault(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return `there is no file ${path}.`;
    case 'EACCES':
    case 'EPERM':
      return `you may not open ${path}.`;
    case 'EISDIR':
      return `${path} is a folder and no file.`;
    default:
      return `${path} cannot be opened (${String(code)}).`;
  }
}

/** A small file as text: a signature, a key, answers. @throws UsageError when it cannot be read */
export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(fileFault(path, error));
  });
}

const algorithms = ['sha256', 'sha384', 'sha512'] as const;

/**
 * The SHA-2 digests of files, in hexadecimal, read in pieces since weights are larger than memory.
 * @throws UsageError when one cannot be read
 */
export async function digestsOf(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const digests = new Set<string>();
  for (const path of paths) {
    const hashes = algorithms.map((name) => createHash(name));
    try {
      for await (const piece of createReadStream(path)) for (const hash of hashes) hash.update(piece);
    } catch (error) {
      throw new UsageError(fileFault(path, error));
    }
    for (const hash of hashes) digests.add(hash.digest('hex'));
  }
  return digests;
}
