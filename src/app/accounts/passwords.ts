import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import type { Workspace } from '../workspace.ts';

/** What it takes to try a password. */
export interface PasswordCost {
  /** In KiB. */
  readonly memoryCost: number;
  /** Passes over the memory. */
  readonly timeCost: number;
  /** Lanes. */
  readonly parallelism: number;
}

/** Argon2id as OWASP's password storage cheat sheet asks for at least: 19 MiB, two passes, one lane. */
export const usualPasswordCost: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const shortest = 12;
const longest = 200;
/** Fewer different characters than this is one key held down. */
const fewestDifferent = 5;

/** One way of writing a character that has several, so that a password is the same from every keyboard (NIST SP 800-63B). */
const normal = (password: string): string => password.normalize('NFKC');

/** A password somebody chooses. Length is what counts; no rules about kinds of characters (NIST SP 800-63B-4). */
export const newPasswordSchema = z
  .string({ error: 'Choose a password.' })
  .refine((text) => text.length >= shortest, {
    error: `Use at least ${shortest} characters. Three or four words do well.`,
  })
  .refine((text) => text.length <= longest, { error: `Use at most ${longest} characters.` })
  .refine((text) => text.length < shortest || new Set(text).size >= fewestDifferent, {
    error: 'This is too easy to guess. Three or four words do well.',
  });

/** A password somebody claims to have. */
export const givenPasswordSchema = z
  .string({ error: 'Enter your password.' })
  .min(1, 'Enter your password.')
  .max(longest, `Use at most ${longest} characters.`);

export const hashPassword = ({ passwordCost }: Workspace, password: string): Promise<string> =>
  hash(normal(password), passwordCost);

/** What a password is held against where there is none, so that the answer takes as long. */
const nobodys = new WeakMap<Workspace, Promise<string>>();

/** Whether it is the password of that hash. Without a hash it takes as long and is false. */
export async function isPassword(
  ws: Workspace,
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  const nobody = nobodys.get(ws) ?? hashPassword(ws, 'the password of nobody');
  nobodys.set(ws, nobody);
  const right = await verify(passwordHash ?? (await nobody), normal(password));
  return right && passwordHash !== null;
}
