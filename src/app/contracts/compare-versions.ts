import { comparePromises, type PromisesCompared } from '../../core/portfolio/index.ts';
import { papersOf, type ReviewPaperRow, type View, versionsOf } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import { composedReview } from '../reviews/composed-review.ts';
import { reviewIn } from '../reviews/hold-review.ts';
import type { Workspace } from '../workspace.ts';
import { contractIn } from './contract.ts';

/** What the newest version of a contract has that the one before had not. */
export interface VersionsCompared {
  readonly before: number;
  readonly after: number;
  readonly papers: {
    readonly kept: readonly string[];
    readonly replaced: readonly string[];
    readonly added: readonly string[];
    readonly gone: readonly string[];
  };
  /** Null until both have been reviewed. */
  readonly promises: PromisesCompared | null;
}

/** Compares the two newest versions of a contract; null where there are not two. Throws `not-found`. */
export async function compareVersions(
  ws: Workspace,
  actor: Actor,
  contract: string,
): Promise<VersionsCompared | null> {
  authorise(actor, 'contract.read');
  return await ws.store.read(actor.organisation, async (view) => {
    await contractIn(view, contract);
    const [after, before] = await versionsOf(view, contract);
    if (before === undefined || after === undefined) return null;
    const [was, is] = [await standOf(view, before.review_id), await standOf(view, after.review_id)];
    return {
      before: before.number,
      after: after.number,
      papers: comparePapers(was.papers, is.papers),
      promises: was.review === null || is.review === null ? null : comparePromises(was.review, is.review),
    };
  });
}

async function standOf(view: View, review: string) {
  const row = await reviewIn(view, review);
  return { papers: await papersOf(view, review), review: (await composedReview(view, row)).review };
}

/** By their names: a paper of the same name and other content has been replaced. */
function comparePapers(
  before: readonly ReviewPaperRow[],
  after: readonly ReviewPaperRow[],
): VersionsCompared['papers'] {
  const was = new Map(before.map(({ file, sha256 }) => [file, sha256]));
  const is = new Map(after.map(({ file, sha256 }) => [file, sha256]));
  const names = [...is.keys()];
  return {
    kept: names.filter((file) => was.get(file) === is.get(file)),
    replaced: names.filter((file) => was.has(file) && was.get(file) !== is.get(file)),
    added: names.filter((file) => !was.has(file)),
    gone: [...was.keys()].filter((file) => !is.has(file)),
  };
}
