import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './command.ts';

/** Says which files were written, one a line, so that a path is never broken. */
export const wroteLines = (paths: readonly string[]): string => `Wrote ${paths.join('\n      ')}\n`;

/**
 * Writes files into a folder, made if it is not there. Each is written under another name first and then renamed, so
 * that no half-written file is ever found under its own.
 * @returns the paths written.
 * @throws UsageError when the folder cannot be written to.
 */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
    const staged = Object.entries(files).map(([name, content]) => ({ path: join(folder, name), content }));
    for (const { path, content } of staged) await writeFile(`${path}.part`, content);
    for (const { path } of staged) await rename(`${path}.part`, path);
    return staged.map(({ path }) => path);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`nothing can be written to ${folder} (${why}). Name another folder with --out.`);
  }
}
