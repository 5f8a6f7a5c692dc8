import { writeFile } from 'node:fs/promises';
import { UsageError } from './command.ts';
import type { Io } from './io.ts';

/**
 * Writes a file to start from, or prints it where no file is named. A file that is there is left as it is.
 * @param next what to do with it, in a sentence.
 * @throws UsageError where it is there already or cannot be written.
 */
export async function writeTemplate(
  text: string,
  file: string | undefined,
  next: string,
  io: Io,
): Promise<void> {
  if (file === undefined) {
    io.out(text);
    return;
  }
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'EEXIST'
        ? `${file} is there already and was left as it is. Choose another name.`
        : `${file} cannot be written (${error.code}).`,
    );
  });
  io.error(`Wrote ${file}. ${next}\n`);
}
