import { missingPapers } from '../contract/index.ts';
import type { Scope } from '../scope/index.ts';
import { type TermId, termIds } from '../terms/index.ts';
import { counted } from './counted.ts';
import { countStandings } from './coverage.ts';
import { isCalledFor, shortfallsIn, type TermGap, termGaps } from './gaps.ts';
import type { Review, Shortfall, Standing } from './review.ts';
import { isUnsure, settled } from './settled.ts';

/** What a director reads: one page. */
export interface Summary {
  /** One sentence. */
  readonly headline: string;
  /** Obligations by standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** Those of them that the Code requires. */
  readonly required: Readonly<Record<Standing, number>>;
  readonly tier: Scope['tier'];
  /** The most pressing gaps, at most five. */
  readonly pressing: readonly TermGap[];
  readonly gaps: number;
  readonly shortfalls: readonly Shortfall[];
  /** Terms this use calls for whose evidence is thin, so that a person should read the quotes. */
  readonly uncertain: readonly TermId[];
  /** What to do next, in order, a sentence each. */
  readonly next: readonly string[];
}

const mostPressing = 5;

/** The one page: how it stands, what presses most, what to do next. */
export function summary(review: Review): Summary {
  const counts = countStandings(review.assessed);
  const required = countStandings(
    review.assessed.filter(({ obligation }) => obligation.strength === 'required'),
  );
  const gaps = termGaps(review);
  const uncertain = uncertainTerms(review);
  return {
    headline: headlineOf(review, counts, required),
    counts,
    required,
    tier: review.scope.tier,
    pressing: gaps.slice(0, mostPressing),
    gaps: gaps.length,
    shortfalls: shortfallsIn(review),
    uncertain,
    next: nextSteps(review, counts, gaps.length, uncertain.length),
  };
}

function uncertainTerms(review: Review): TermId[] {
  return termIds.filter((term) => {
    const counts = settled(review.findings, review.decisions, term);
    return isUnsure(counts) && isCalledFor(review, term);
  });
}

function headlineOf(
  { about, papers }: Review,
  counts: Summary['counts'],
  required: Summary['required'],
): string {
  if (papers.length === 0)
    return 'No paper could be read, so nothing can be said of what the supplier promises.';
  const settleable = counts.met + counts.weak + counts.missing;
  const whose = about.supplier === '' ? 'The papers' : `The papers of ${about.supplier}`;
  const start = `${whose} settle ${counts.met} of the ${counted(settleable, 'obligation')} that a contract can settle`;
  const open = required.missing + required.weak;
  if (open === 0) return `${start}, and no required one is missing or weak.`;
  return `${start}; of those the Code requires, ${required.missing} ${is(required.missing)} missing and ${required.weak} ${is(required.weak)} weak.`;
}

function nextSteps(review: Review, counts: Summary['counts'], gaps: number, uncertain: number): string[] {
  const open = review.scope.notKnown.length;
  const scanned =
    review.papers.filter(({ unreadable }) => unreadable.length > 0).length + review.unread.length;
  const missing = missingPapers(review.papers).length;
  const steps: [number, string][] = [
    [scanned, `Get a readable copy of ${counted(scanned, 'paper')} that could not be read in full.`],
    [missing, `Ask for ${counted(missing, 'paper')} that these papers name and that were not supplied.`],
    [open, `Answer ${counted(open, 'open question')} about the use: until then the stricter case counts.`],
    [
      uncertain,
      `Read the quotes of ${counted(uncertain, 'finding')} with thin evidence, and confirm or change them.`,
    ],
    [gaps, `Put clauses on ${counted(gaps, 'term')} to the supplier; the annex has the wording.`],
    [
      counts.ask,
      `Put ${counted(counts.ask, 'question')} to the supplier that a contract does not usually settle.`,
    ],
    [counts['own-action'], `Plan ${counted(counts['own-action'], 'action')} of our own.`],
  ];
  return steps.flatMap(([count, step]) => (count > 0 ? [step] : []));
}

const is = (count: number): string => (count === 1 ? 'is' : 'are');
