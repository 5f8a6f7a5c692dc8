import { z } from 'zod';
import { clauseRoles, type Finding, paperFormats, paperKinds, type Quote } from '../contract/index.ts';
import { termIds } from '../terms/index.ts';
import type { Review } from './review.ts';
import { settled } from './settled.ts';

const text = z.string();
const count = z.int().nonnegative();
const status = z.enum(['covered', 'weak', 'absent']);

const runSchema = z.object({ plain: count, source: count, length: count });

const clauseSchema = z.object({
  index: count,
  parent: count.nullable(),
  role: z.enum(clauseRoles),
  depth: count,
  number: text.nullable(),
  citation: text.nullable(),
  headings: z.array(text),
  start: count,
  end: count,
  plain: text,
  runs: z.array(runSchema),
  page: z.int().nullable(),
});

const paperSchema = z.object({
  file: text,
  format: z.enum(paperFormats),
  kind: z.enum(paperKinds),
  title: text,
  words: count,
  text,
  clauses: z.array(clauseSchema),
});

const labelSchema = z.object({
  term: z.enum(termIds),
  status: status.describe('what a person decided'),
  reason: text,
  at: text,
  found: status.nullable().describe('what had been found; null where it was not kept'),
  quotes: z
    .array(z.object({ paper: count, start: count, end: count, text }))
    .describe('the quotes the person had before them, as spans of the papers'),
});

/**
 * What people decided over the findings of one review, with the papers as they were read, so that the judgement can be
 * measured against it (`scripts/eval.mjs --labels`). No person is named.
 */
export const labelledReviewSchema = z.object({
  form: z.literal('candour-labels-1'),
  supplier: text,
  papers: z.array(paperSchema),
  labels: z.array(labelSchema),
});
export type LabelledReview = z.infer<typeof labelledReviewSchema>;

/** What a person had before them when they decided. */
export interface SeenFinding {
  readonly found: Finding['status'];
  /** Those of the finding, or for an absent term the nearest clauses. */
  readonly quotes: readonly Quote[];
}

/** What is kept of a finding beside a decision over it. */
export function seenOf({ status, quotes, closest }: Finding): SeenFinding {
  return { found: status, quotes: quotes.length > 0 ? quotes : closest };
}

/**
 * The decisions of a review as labels.
 * @param seenBy gives what was seen at the decision over a term, or null where it was not kept. Quotes of papers that
 *   have gone since are left out.
 */
export function labelsOf(
  review: Review,
  seenBy: (term: Finding['term']) => SeenFinding | null,
): LabelledReview {
  const { papers, findings, decisions, about } = review;
  const labels = termIds.flatMap((term) => {
    const { decision } = settled(findings, decisions, term);
    if (decision === null) return [];
    const seen = seenBy(term);
    const quotes = (seen?.quotes ?? []).flatMap((quote) => inPapers(review, quote));
    const { status: decided, reason, at } = decision;
    return [{ term, status: decided, reason, at, found: seen?.found ?? null, quotes }];
  });
  return labelledReviewSchema.parse({ form: 'candour-labels-1', supplier: about.supplier, papers, labels });
}

/** A quote where its paper still says it, be it at another place of the bundle. */
function inPapers({ papers }: Review, { paper: place, start, end, text: words }: Quote) {
  const order = [place, ...papers.keys()];
  const paper = order.find((index) => papers[index]?.text.slice(start, end) === words);
  return paper === undefined ? [] : [{ paper, start, end, text: words }];
}
