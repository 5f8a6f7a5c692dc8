import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  answersFromModelCard,
  answersTemplate,
  type BomAnswers,
  parseBomAnswers,
  unusedAnswers,
  writeBom,
} from '../core/bom/index.ts';
import { fileFault, readText } from './bom-file.ts';
import { askForBom } from './bom-questions.ts';
import { exit, UsageError } from './command.ts';
import type { Io } from './io.ts';

const options = {
  answers: { type: 'string' },
  'model-card': { type: 'string' },
  template: { type: 'boolean', default: false },
} as const;

/** `candour bom new`: a CycloneDX 1.6 BOM from answers, a model card or questions. */
export async function newCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file, ...others] = positionals;
  if (others.length > 0) throw new UsageError('name one file to write.');
  if (values.template) {
    io.out(answersTemplate());
    return exit.done;
  }
  const card = values['model-card'];
  const answers = {
    ...(card === undefined ? {} : await answersOfCard(card)),
    ...(values.answers === undefined ? {} : await answersOfFile(values.answers)),
    ...(card === undefined && values.answers === undefined ? await answersOfPerson() : {}),
  };
  for (const sentence of unusedAnswers(answers)) io.error(`${sentence}\n`);
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  const identity = {
    serialNumber: `urn:uuid:${randomUUID()}`,
    now: new Date(),
    toolVersion: manifest.version,
  };
  const bom = writeBom(answers, identity);
  const text = `${JSON.stringify(bom, null, 2)}\n`;
  if (file === undefined) io.out(text);
  else await writeNew(file, text, io);
  return exit.done;
}

async function writeNew(file: string, text: string, io: Io): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'EEXIST'
        ? `${file} is there already and was left as it is. Choose another name.`
        : error.code === 'ENOENT'
          ? `there is no folder for ${file}.`
          : fileFault(file, error),
    );
  });
  io.error(`Wrote ${file}. See what it shows: candour bom check ${file}\n`);
}

async function answersOfFile(path: string): Promise<BomAnswers> {
  const read = parseBomAnswers(await readText(path));
  if (!read.ok) throw new UsageError(`${path}: ${read.because}`);
  return read.answers;
}

async function answersOfCard(folder: string): Promise<BomAnswers> {
  const isFile = /\.md$/i.test(folder);
  const readme = await readText(isFile ? folder : join(folder, 'README.md'));
  const config = await readFile(join(isFile ? join(folder, '..') : folder, 'config.json'), 'utf8').catch(
    () => null,
  );
  return answersFromModelCard(readme, config);
}

/** Questions go to the error stream, so that the BOM alone stands in the output. */
async function answersOfPerson(): Promise<BomAnswers> {
  const isTerminal = process.stdin.isTTY === true;
  return await askForBom({ input: process.stdin, output: process.stderr, isTerminal });
}
