import { type Answers, questionIds } from '../../core/scope/index.ts';
import {
  type Change,
  type JobHandler,
  type JobOutcome,
  type JobRow,
  jobAttempts,
  keepResult,
  markPaper,
  papersOf,
  type ReviewPaperRow,
  type RunResult,
  type Store,
  updateReview,
  uploadBytes,
} from '../../store/index.ts';
import type { Examine, PaperFile } from '../reading/examine-papers.ts';
import { recount } from './count-standings.ts';
import { reviewIn, reviewSubject } from './hold-review.ts';

export const reviewJobKind = 'review';

/** The run of a review: its papers and answers as they stand, examined, and the result kept. */
export function reviewJob(store: Store, examine: Examine): JobHandler {
  return {
    kind: reviewJobKind,
    run: async (job, context) => {
      const { papers, files, answers } = await materialOf(store, job);
      context.signal.throwIfAborted();
      const result = await examine(files, answers, context);
      context.signal.throwIfAborted();
      return outcomeOf(job.subject, papers, result);
    },
    givenUp: ({ subject }) =>
      failed(
        subject,
        `The review was tried ${jobAttempts} times and stopped each time. The fault is in Candour, not in your papers; its log says more. Take out the paper you trust least and start again.`,
      ),
  };
}

interface Material {
  readonly papers: readonly ReviewPaperRow[];
  readonly files: readonly PaperFile[];
  readonly answers: Answers;
}

async function materialOf(store: Store, { organisation_id, subject }: JobRow): Promise<Material> {
  return await store.read(organisation_id, async (view) => {
    const { answers } = await reviewIn(view, subject);
    const papers = await papersOf(view, subject);
    const files: PaperFile[] = [];
    for (const { file, sha256 } of papers) files.push({ file, bytes: await uploadBytes(view, sha256) });
    return { papers, files, answers };
  });
}

function outcomeOf(review: string, papers: readonly ReviewPaperRow[], result: RunResult): JobOutcome {
  const marks = async (change: Change): Promise<void> => {
    for (const { id, file } of papers) {
      await markPaper(change, id, result.unread.find((unread) => unread.file === file)?.fault ?? null);
    }
  };
  if (result.papers.length === 0) {
    const [first] = result.unread;
    const none = `None of the papers could be read. ${first?.fault.message ?? ''} ${first?.fault.mend ?? ''}`;
    return failed(review, none.trim(), marks);
  }
  return {
    state: 'done',
    message: '',
    keep: async (change) => {
      await marks(change);
      await keepResult(change, review, result);
      await recount(change, await reviewIn(change, review));
      await updateReview(change, review, { state: 'done', outdated: false });
      change.record({
        action: 'run.finished',
        subject: reviewSubject(review),
        after: {
          read: result.papers.map(({ file }) => file),
          unread: result.unread.map(({ file }) => file),
          answered: questionIds.filter((id) => result.scope.answers[id] !== undefined).length,
        },
      });
    },
  };
}

function failed(
  review: string,
  failure: string,
  marks: (change: Change) => Promise<void> = async () => {},
): JobOutcome {
  return {
    state: 'failed',
    message: failure,
    keep: async (change) => {
      await marks(change);
      await updateReview(change, review, { state: 'failed', failure });
      change.record({ action: 'run.failed', subject: reviewSubject(review), after: { failure } });
    },
  };
}
