import type { TermId } from '../terms/index.ts';
import { marketFact } from './market-facts.ts';
import { coveredFrom, type PaperView, thresholdOf } from './paper-view.ts';

/** Nearer to a threshold than this, in log odds, a person is asked to read the quotes. */
const sure = 0.8;
/** Between covered and weak less is at stake than between there and not there. */
const sureOfStrength = sure / 2;
/** A term that fewer of the labelled papers speak to has to stand this many times as far from the thresholds. */
const fewPapers = 10;
const farther = 2;

/**
 * Why a person should read the quotes before relying on a status, in one sentence; null where the evidence is plain.
 * Measured by `npm run eval`, which prints how often findings of high and of low confidence are right.
 */
export function doubtOver(term: TermId, { judged, status }: PaperView): string | null {
  const { present, covered } = judged;
  const { covered: covering, weak, papers } = marketFact(term);
  const thin = status !== 'absent' && covering + weak < fewPapers;
  const near = (odds: number, threshold: number, distance: number) =>
    Math.abs(odds - threshold) < distance * (thin ? farther : 1);
  const unclear = near(present, thresholdOf(term, judged), sure)
    ? 'Whether the papers speak of this at all is close'
    : status !== 'absent' && near(covered, coveredFrom, sureOfStrength)
      ? 'Whether this is a firm promise or a weak one is close'
      : null;
  if (unclear === null) return null;
  return thin
    ? `${unclear}, and only ${covering + weak} of the ${papers} papers examined speak of it.`
    : `${unclear}.`;
}
