import { parseArgs } from 'node:util';
import { AppError, FolderInUse, openWorkspace, type ResetPassword, resetPassword } from '../app/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import { dataFolder } from './data-folder.ts';
import type { Io } from './io.ts';

const usage = `
candour password E-MAIL [--data FOLDER]

Gives the account with this e-mail address a new password and prints it. Ends the account's sessions and revokes its
tokens and calendar addresses in every organisation, and says by what one can still sign in. For somebody who has no
other way to sign in; they are asked to choose their own at the next sign-in. The server is stopped meanwhile, unless
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
    const reset = await resetPassword(workspace, email).catch(asUsage);
    io.out(`${reset.password}\n`);
    io.error(outcome(reset));
  } finally {
    await workspace.close();
  }
  return exit.done;
}

/** Beside the password, so that who pipes it on gets nothing else. */
function outcome({ sessionsEnded, tokensRevoked, passkeys, signOns }: ResetPassword): string {
  const kept = [
    ...passkeys.map(
      ({ name, addedAt }) => `the passkey "${name}", added on ${addedAt.toISOString().slice(0, 10)}`,
    ),
    ...signOns.map((issuer) => `single sign-on by ${issuer}`),
  ];
  return `Sessions ended: ${sessionsEnded}. Tokens revoked: ${tokensRevoked}.\n${
    kept.length === 0
      ? 'Nothing else opens the account.\n'
      : `These still open the account; its owner is asked to look through them: ${kept.join('; ')}.\n`
  }`;
}

/** What the person can mend is told as such. */
function asUsage(error: unknown): never {
  if (error instanceof FolderInUse || error instanceof AppError) throw new UsageError(error.message);
  throw error;
}
