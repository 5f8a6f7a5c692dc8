import { z } from 'zod';
import { invalid } from './errors.ts';

/** Control characters but for line breaks and tabs: none belongs in a name or a reason, and databases refuse some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** What a person typed: trimmed, without control characters or half characters, at most `most` characters long. */
export function typed(most: number): z.ZodType<string, string> {
  return z
    .string()
    .transform((text) => Buffer.from(text, 'utf8').toString('utf8').replace(control, '').trim())
    .refine((text) => text.length <= most, { error: `Use at most ${most} characters.` });
}

/** The same, and not empty. `missing` says what to enter. */
export function required(most: number, missing: string): z.ZodType<string, string> {
  return typed(most).refine((text) => text !== '', { error: missing });
}

/** Ids are UUIDs; anything else names nothing that exists. */
export const idSchema = z.uuid();

/** Gives checked input, or throws `invalid` with a sentence by field. */
export function check<T>(schema: z.ZodType<T>, input: unknown): T {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const fields = Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message]));
  throw invalid(Object.values(fields).join(' '), fields);
}
