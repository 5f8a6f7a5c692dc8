import type { Context } from 'hono';
import { AppError } from '../../app/index.ts';
import { areNone, type Sentences, sentencesOf } from '../parts/sentences.ts';

/**
 * Carries out what may be refused because it was tried too often, and gives what a person reads on the same page;
 * empty when all went well. Sets the answer's status and, where waiting helps, how long.
 */
export async function attempt(c: Context, verb: () => Promise<unknown>): Promise<Sentences> {
  try {
    const sentences = await sentencesOf(verb);
    if (!areNone(sentences)) c.status(422);
    return sentences;
  } catch (error) {
    if (!(error instanceof AppError) || error.retryAfter === null) throw error;
    c.status(429);
    c.header('retry-after', String(error.retryAfter));
    return { main: error.message };
  }
}
