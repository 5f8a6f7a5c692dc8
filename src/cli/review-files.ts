import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { UsageError } from './command.ts';

/** Endings taken from a folder. A file named on the command line is read whatever its ending. */
const endings = new Set(['.docx', '.docm', '.pdf', '.html', '.htm', '.md', '.markdown', '.txt']);

export interface InputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the papers named on the command line; a folder stands for the papers lying in it.
 * @throws UsageError naming the path that is not there, cannot be opened, or holds no paper.
 */
export async function readInputs(paths: readonly string[]): Promise<InputFile[]> {
  const found = (await Promise.all(paths.map(papersAt))).flat();
  const unique = [...new Set(found)];
  const names = namesOf(unique);
  return Promise.all(unique.map(async (path, i) => ({ file: names[i] ?? path, bytes: await open(path) })));
}

async function papersAt(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => {
    throw new UsageError(`there is no file or folder at ${path}. Check the path.`);
  });
  if (!entry.isDirectory()) return [path];
  const papers = (await readdir(path))
    .filter(
      (name) => endings.has(extname(name).toLowerCase()) && !name.startsWith('.') && !name.startsWith('~$'),
    )
    .sort();
  if (papers.length === 0) {
    throw new UsageError(`the folder ${path} holds no paper (${[...endings].join(', ')}).`);
  }
  return papers.map((name) => join(path, name));
}

/** File names, or whole paths where two papers have the same name. */
function namesOf(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path));
  return names.map((name, i) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : (paths[i] ?? name),
  );
}

async function open(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be opened (${error.code ?? error.message}).`);
  });
}
