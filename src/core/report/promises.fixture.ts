import type { termIds } from '../terms/index.ts';
import type { Assessed, Decision, Review } from './index.ts';
import { type InventedFinding, inventFindings, inventPaper, inventReview } from './review.fixture.ts';

// For the tests of this folder: three promises of a supplier, and what an assessment makes of them.

export const notice = 'The Supplier shall notify the Customer of an incident within 48 hours.';
export const help = 'The Supplier shall help the Customer to contain an incident.';
export const updates = 'The Supplier shall provide security updates within 30 days.';
export const papers = [
  inventPaper('terms.docx', [
    { citation: '7.1', text: notice },
    { citation: '7.2', text: help },
    { citation: '8', text: updates },
  ]),
];

/** A review of the three promises, with the findings and decisions given. */
export function reviewWith(
  given: Partial<Record<(typeof termIds)[number], InventedFinding>>,
  decisions: readonly Decision[] = [],
): Review {
  return inventReview({ papers, findings: inventFindings(papers, given), decisions });
}

/** How an obligation stands. Throws where it is not owed. */
export function standingOf(review: Review, id: string): Assessed {
  const found = review.assessed.find(({ obligation }) => obligation.id === id);
  if (found === undefined) throw new Error(`${id} is not owed`);
  return found;
}
