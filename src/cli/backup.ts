import { parseArgs } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { allOrganisations, backup, type Store } from '../store/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { openKeptStore } from './kept-store.ts';

const usage = `
candour backup FILE [--organisation NAME] [--without-key] [--data FOLDER]

Writes everything into one file: reviews, suppliers, files, people, the record. Restore it with: candour restore FILE.

  --organisation NAME   only this organisation, by its name or id, with its people
  --without-key         leaves the key of the record out; then keep the file audit.key of the data folder as well, for
                        without it nothing can be restored
  --data FOLDER         where reviews are kept; without it $CANDOUR_DATA, else candour in your data folder

The file holds all that Candour knows, and the key that entries of the record are made with: keep it where only those
come who may see it all. Checkpoints (candour audit checkpoint) belong elsewhere. DATABASE_URL may name the PostgreSQL
database to save; servers go on working meanwhile. The embedded database is saved while no server runs.
`;

export const backupCommand: Command = {
  name: 'backup',
  summary: 'write everything into one file',
  usage,
  run: runBackup,
};

async function runBackup(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      organisation: { type: 'string' },
      'without-key': { type: 'boolean', default: false },
      data: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('name one file to write.');
  const store = await openKeptStore(values.data);
  try {
    const organisation =
      values.organisation === undefined ? null : await organisationOf(store, values.organisation);
    await backup(store, { file, organisation, withKey: !values['without-key'], by: manifest.version });
  } finally {
    await store.close();
  }
  io.error(`Written to ${file}.\n`);
  return exit.done;
}

async function organisationOf(store: Store, named: string): Promise<string> {
  const all = await store.maintain(allOrganisations);
  const meant = all.filter(({ id, name }) => id === named || name === named);
  if (meant.length === 1 && meant[0] !== undefined) return meant[0].id;
  const list = all.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
  throw new UsageError(
    `${meant.length === 0 ? 'there is no organisation' : 'there are several organisations'} "${named}". Name one of:\n${list}`,
  );
}
