import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  allOrganisations,
  auditHead,
  auditPagesBetween,
  checkpointPublicKey,
  readCheckpoint,
  type SignedCheckpoint,
  type Store,
  signCheckpoint,
  verifyAudit,
} from '../store/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { openKeptStore } from './kept-store.ts';
import { writeFiles } from './write-files.ts';

const usage = `
candour audit verify [--checkpoint FILE]... [--key FILE] [--data FOLDER]
candour audit checkpoint [--out FILE] [--data FOLDER]
candour audit key [--data FOLDER]

Proves that the record of who did what is complete and unchanged.

  verify       goes through every entry of every organisation; names the first that was changed, removed or moved
  checkpoint   prints the record as it stands, signed, one line an organisation; keep it where nobody reaches who
               reaches the database, for only against a checkpoint does it show that the newest entries were cut off
  key          prints the public key that checkpoints are checked by

  --checkpoint FILE   a checkpoint that was kept elsewhere; may be given several times
  --key FILE          the public key that was kept beside it; without it the one of this record
  --out FILE          writes the checkpoint there
  --data FOLDER       where reviews are kept; without it $CANDOUR_DATA, else candour in your data folder

Exit code 1 when a record is not whole. DATABASE_URL may name the PostgreSQL database to look into.
`;

export const auditCommand: Command = {
  name: 'audit',
  summary: 'prove that the record is complete, take a signed checkpoint',
  usage,
  run: runAudit,
};

const options = {
  checkpoint: { type: 'string', multiple: true, default: [] as string[] },
  key: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
} as const;

interface Asked {
  readonly store: Store;
  readonly io: Io;
  readonly checkpoints: readonly string[];
  readonly key: string | undefined;
  readonly out: string | undefined;
}

const verbs: Readonly<Record<string, (asked: Asked) => Promise<number>>> = { verify, checkpoint, key };

async function runAudit(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const run = verbs[positionals[0] ?? ''];
  if (run === undefined || positionals.length > 1) {
    throw new UsageError('say what to do: verify, checkpoint or key.');
  }
  const store = await openKeptStore(values.data);
  try {
    return await run({ store, io, checkpoints: values.checkpoint, key: values.key, out: values.out });
  } finally {
    await store.close();
  }
}

async function verify({ store, io, checkpoints: files, key: keyFile }: Asked): Promise<number> {
  const publicKey = keyFile === undefined ? checkpointPublicKey(store.auditKey) : await textOf(keyFile);
  const checkpoints = (await Promise.all(files.map((file) => checkpointsIn(file, publicKey)))).flat();
  const organisations = await store.maintain(allOrganisations);
  let whole = true;
  for (const { id, name } of organisations) {
    const verdict = await verifyAudit(auditPagesBetween(store, id), {
      key: store.auditKey,
      checkpoints: checkpoints.filter(({ organisation }) => organisation === id),
      onProgress: (entries) => {
        if (io.isTerminal) io.error(`\r${name}: ${entries} entries`);
      },
    });
    if (io.isTerminal) io.error('\r');
    whole &&= verdict.intact;
    io.out(
      verdict.intact
        ? `${name}: whole, ${verdict.entries} entries, the last ${verdict.head.hash}\n`
        : `${name}: NOT whole. ${verdict.because}\n`,
    );
  }
  for (const { organisation, number } of checkpoints) {
    if (organisations.some(({ id }) => id === organisation)) continue;
    whole = false;
    io.out(`${organisation}: NOT whole. It is gone, with its ${number} entries that the checkpoint knows.\n`);
  }
  if (organisations.length + checkpoints.length === 0) {
    io.out('There is no organisation here, and so no record.\n');
    return exit.found;
  }
  if (checkpoints.length === 0) {
    io.error('Without a checkpoint it does not show when the newest entries were cut off with their head.\n');
  }
  return whole ? exit.done : exit.found;
}

async function checkpoint({ store, io, out }: Asked): Promise<number> {
  const lines: string[] = [];
  for (const { id: organisation } of await store.maintain(allOrganisations)) {
    const head = await store.read(organisation, auditHead);
    if (head === undefined || head.number === 0) continue;
    lines.push(JSON.stringify(signCheckpoint(store.auditKey, { organisation, ...head, at: store.now() })));
  }
  if (lines.length === 0) throw new UsageError('there is no record here to take a checkpoint of.');
  const text = `${lines.join('\n')}\n`;
  if (out === undefined) io.out(text);
  else await writeFiles(dirname(resolve(out)), { [basename(out)]: text });
  return exit.done;
}

async function key({ store, io }: Asked): Promise<number> {
  io.out(checkpointPublicKey(store.auditKey));
  return exit.done;
}

/** A downloaded checkpoint is one JSON object over several lines, what the command writes is one a line. */
async function checkpointsIn(file: string, publicKey: string): Promise<SignedCheckpoint[]> {
  const text = await textOf(file);
  const whole = readCheckpoint(text, publicKey);
  const parts = whole.ok
    ? [whole]
    : text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [readCheckpoint(line, publicKey)]));
  return parts.map((part) => {
    if (part.ok) return part.checkpoint;
    throw new UsageError(`${file}: ${part.because}`);
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`${file} cannot be read (${why}).`);
  }
}
