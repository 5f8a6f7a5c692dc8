import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import { termIds } from '../terms/index.ts';
import content from './weak-wording.yaml';

const words = z.string().min(3);

const schema = z.strictObject({
  hurry: z.array(words),
  limits: z.array(
    z.strictObject({ term: z.enum(termIds), figure: z.string(), from: words, said: z.array(words) }),
  ),
  discretion: z.array(words),
  duty: words,
  attempts: z.array(words),
  steps: words,
  telling: z.array(words),
});

/** Words that make a promise weak, and what a lawyer writes in their place. */
export const weakWording = parseContent(schema, content, 'redline/weak-wording.yaml');

/** Phrases that make a promise weak, in small letters. */
export const weakPhrases: readonly string[] = [
  ...weakWording.hurry,
  ...weakWording.discretion,
  ...weakWording.attempts,
].map((phrase) => phrase.toLowerCase());
