import { parseArgs } from 'node:util';
import { AppError, FolderInUse, openWorkspace, resetPassword } from '../app/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import { dataFolder } from './data-folder.ts';
import type { Io } from './io.ts';

const usage = `
candour password E-MAIL [--data FOLDER]

Gives the account with this e-mail address a new password, prints it, and ends the account's sessions. For somebody who
has no other way to sign in; they change it on the page of their account. The server is stopped meanwhile, unless
DATABASE_URL names a database that is shared.
`;

export const passwordCommand: Command = {
  name: 'password',
  summary: 'give somebody who forgot theirs a new password',
  usage,
  run: runPassword,
};

async function runPassword(args: string[], io: Io): Promise<number> {
  const options = { data: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [email, ...more] = positionals;
  if (email === undefined || more.length > 0) throw new UsageError('name one e-mail address.');
  const workspace = await openWorkspace({
    dataFolder: values.data ?? dataFolder(),
    log: () => {},
    ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
  }).catch(asUsage);
  try {
    io.out(`${await resetPassword(workspace, email).catch(asUsage)}\n`);
  } finally {
    await workspace.close();
  }
  return exit.done;
}

/** What the person can mend is told as such. */
function asUsage(error: unknown): never {
  if (error instanceof FolderInUse || error instanceof AppError) throw new UsageError(error.message);
  throw error;
}
