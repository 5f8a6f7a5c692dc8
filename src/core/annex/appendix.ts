import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import type { Quote } from '../contract/index.ts';
import { type Review, settled } from '../report/index.ts';
import { type TermId, termIds } from '../terms/index.ts';
import { type AdoptedName, renameTerms } from './adopt-names.ts';
import type { Appendix } from './annex.ts';
import content from './appendix.yaml';

const schema = z.strictObject({
  title: z.string(),
  parts: z.array(
    z.strictObject({
      title: z.string(),
      particulars: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          asks: z.string(),
          provisions: z.array(z.string()),
          told: z.enum(termIds).nullable().default(null),
        }),
      ),
    }),
  ),
});

const { title, parts } = parseContent(schema, content, 'annex/appendix.yaml');

/** The schedule of AI BOM particulars, in the papers' own terms, with what they have already told. */
export function appendixOf(review: Review, adopted: readonly AdoptedName[]): Appendix {
  return {
    title,
    parts: parts.map((part) => ({
      title: renameTerms(part.title, adopted),
      particulars: part.particulars.map(({ told, ...particular }) => ({
        ...particular,
        title: renameTerms(particular.title, adopted),
        asks: renameTerms(particular.asks, adopted),
        told: told === null ? [] : quotesOf(review, told),
      })),
    })),
  };
}

function quotesOf({ findings, decisions }: Review, term: TermId): readonly Quote[] {
  const { status, finding } = settled(findings, decisions, term);
  return status === 'absent' ? [] : finding.quotes;
}
