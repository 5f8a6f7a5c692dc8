import type { Status } from '../contract/index.ts';
import { settled } from '../report/index.ts';
import { type TermId, termIds } from '../terms/index.ts';
import type { Promises } from './compare-scopes.ts';

/** A term that another version of a contract settles otherwise. */
export interface PromiseChange {
  readonly term: TermId;
  readonly before: Status;
  readonly after: Status;
  readonly change: 'better' | 'worse';
}

export interface PromisesCompared {
  /** Terms that count otherwise than before, in the order of the terms. */
  readonly changes: readonly PromiseChange[];
  /** Decisions that were kept although the papers now say something else on the term: to be looked at again. */
  readonly shaken: readonly TermId[];
}

const ranks: Readonly<Record<Status, number>> = { absent: 0, weak: 1, covered: 2 };

/** What a contract promises now that it did not before, and the other way round. */
export function comparePromises(before: Promises, after: Promises): PromisesCompared {
  const changes = termIds.flatMap((term): PromiseChange[] => {
    const [was, is] = [before, after].map(
      ({ findings, decisions }) => settled(findings, decisions, term).status,
    );
    if (was === undefined || is === undefined || was === is) return [];
    return [{ term, before: was, after: is, change: betterOrWorse(was, is) }];
  });
  const shaken = termIds.filter(
    (term) =>
      after.decisions.some((decision) => decision.term === term) &&
      before.findings.terms[term].status !== after.findings.terms[term].status,
  );
  return { changes, shaken };
}

const betterOrWorse = (before: Status, after: Status): PromiseChange['change'] =>
  ranks[after] > ranks[before] ? 'better' : 'worse';
