import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FolderInUse, restore, UnusableArchive } from '../store/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import { dataFolder } from './data-folder.ts';
import type { Io } from './io.ts';

const usage = `
candour restore FILE [--key FILE] [--data FOLDER]

Restores what candour backup wrote, on this or another machine, into the embedded database or, with DATABASE_URL, into
a PostgreSQL server: so it is also the way from one to the other. All of it or nothing: a file that is damaged, or that
a later Candour wrote, is refused and changes nothing.

  --key FILE      the file audit.key, for a backup that was written without the key of the record
  --data FOLDER   where reviews are to be kept; without it $CANDOUR_DATA, else candour in your data folder

The place must be empty, or its record have the same key and none of the organisations. Afterwards people sign in
again. Prove the record with: candour audit verify
`;

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'bring back what a backup holds, here or on a server',
  usage,
  run: runRestore,
};

async function runRestore(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { key: { type: 'string' }, data: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('name one file to restore.');
  for (const each of [file, values.key]) {
    if (each !== undefined && !existsSync(each)) throw new UsageError(`there is no file ${each}.`);
  }
  const folder = values.data ?? dataFolder();
  try {
    const { rows, tables } = await restore({
      file,
      dataFolder: folder,
      url: process.env.DATABASE_URL || undefined,
      ...(values.key === undefined ? {} : { auditKey: await readFile(values.key, 'utf8') }),
    });
    io.error(`Restored ${rows} rows of ${tables} tables into ${folder}.\n`);
  } catch (error) {
    if (error instanceof UnusableArchive || error instanceof FolderInUse) throw new UsageError(error.message);
    throw error;
  }
  return exit.done;
}
