import { z } from 'zod';

/**
 * Checks a YAML module against its schema when the program loads.
 *
 * @param file where the content lies, for the message
 * @throws Error naming the file and each fault in it: content is part of the program, so a fault must stop it
 */
export function parseContent<T>(schema: z.ZodType<T>, content: unknown, file: string): T {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new Error(`${file} is not as it should be:\n${z.prettifyError(parsed.error)}`);
}
