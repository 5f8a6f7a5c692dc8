import { z } from 'zod';

/**
 * Takes content as it was imported, unknown, and gives it typed. Throws at load, with the file and the place in it,
 * when an edit has broken the content: a house with broken content must not start.
 */
export function contentOf<T>(file: string, schema: z.ZodType<T>, content: unknown): T {
  const read = schema.safeParse(content);
  if (!read.success) throw new Error(`${file} cannot be used.\n${z.prettifyError(read.error)}`);
  return read.data;
}
