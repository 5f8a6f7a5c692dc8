import { z } from 'zod';
import { type ClauseParagraph, flagIds, tiers } from './term.ts';

const words = z.string().trim().min(1);

/** A paragraph is a text, or a text with lettered items. */
export const rawParagraph = z
  .union([
    words,
    z.strictObject({
      text: words,
      items: z.array(words).min(2),
      joined: z.enum(['and', 'or']).default('and'),
    }),
  ])
  .transform(
    (raw): ClauseParagraph => (typeof raw === 'string' ? { text: raw, items: [], joined: 'and' } : raw),
  );

const byTier = z.strictObject({
  low: z.union([z.number().int().positive(), words]),
  medium: z.union([z.number().int().positive(), words]),
  high: z.union([z.number().int().positive(), words]),
});

const figure = z.strictObject({
  name: words,
  title: words,
  unit: z.enum(['hours', 'days', 'months']),
  choices: z.null().default(null),
  stricter: z.enum(['lower', 'higher']),
  trigger: words.nullable(),
  ask: byTier,
  fallback: byTier,
  minimum: byTier,
});

const choice = z.strictObject({
  name: words,
  title: words,
  unit: z.null(),
  choices: z.array(words).min(2),
  stricter: z.null().default(null),
  trigger: words.nullable(),
  ask: byTier,
  fallback: byTier,
  minimum: byTier,
});

export const rawParameter = z.union([figure, choice]);

const rawWording = z.array(rawParagraph).min(1);

export const rawClause = z.strictObject({
  heading: words,
  settles: z.array(words),
  belongs: z.array(words).min(1),
  protects: words,
  likelyAnswer: words,
  concede: words,
  preferred: rawWording,
  fallback: rawWording,
  minimum: rawWording,
});

export const rawTerm = z.strictObject({
  id: words,
  title: words,
  provisions: z.array(words),
  duties: z.array(words),
  basis: words.nullable().default(null),
  unless: z.strictObject({ question: words, answer: words }).nullable().default(null),
  owedBy: z.enum(['supplier', 'either']),
  covers: words,
  weak: words,
  why: words,
  parameters: z.array(rawParameter),
  cues: z.array(words).min(8),
  question: words,
  clause: rawClause,
});

export const rawGeneral = z.strictObject({
  id: words,
  title: words,
  provisions: z.array(words),
  basis: words.nullable().default(null),
  why: words,
  include: z.strictObject({ tiers: z.array(z.enum(tiers)), flags: z.array(z.enum(flagIds)) }),
  parameters: z.array(rawParameter),
  clause: rawClause,
});

export const rawFlag = z.strictObject({
  id: z.enum(flagIds),
  title: words,
  meaning: words,
  why: words,
  remedy: words,
});

export type RawClause = z.output<typeof rawClause>;
