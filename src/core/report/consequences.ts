import { z } from 'zod';
import { parseContent, type Strength, strengths } from '../code/index.ts';
import { questionIds, type Scope } from '../scope/index.ts';
import { type TermId, termById, termIds } from '../terms/index.ts';
import content from './consequences.yaml';

const sentence = z.string().min(1);
const consequences = parseContent(
  z.strictObject({
    terms: z
      .array(z.strictObject({ term: z.enum(termIds), without: sentence }))
      .refine((rows) => new Set(rows.map(({ term }) => term)).size === termIds.length, {
        message: 'every term stands in the list once',
      }),
    besideTheCode: z.array(z.strictObject({ term: z.enum(termIds), weight: z.enum(strengths) })),
  }),
  content,
  'core/report/consequences.yaml',
);

const byTerm = new Map(consequences.terms.map(({ term, without }, rank) => [term, { rank, without }]));

/** What the lack of a term means for us, in one sentence, and its rank among the terms: 0 hurts soonest and most. */
export function consequenceOf(term: TermId): { readonly rank: number; readonly without: string } {
  const found = byTerm.get(term);
  if (found === undefined) throw new Error(`core/report/consequences.yaml says nothing of "${term}".`);
  return found;
}

/** How much a term weighs that no duty calls for; null where there is none such, or this use does not need it. */
export function weightBesideTheCode(term: TermId, scope: Scope): Strength | null {
  const row = consequences.besideTheCode.find((candidate) => candidate.term === term);
  return row === undefined || isNeedless(term, scope) ? null : row.weight;
}

function isNeedless(term: TermId, { answers }: Scope): boolean {
  const { unless } = termById(term);
  return unless !== null && questionIds.some((id) => id === unless.question && answers[id] === unless.answer);
}
