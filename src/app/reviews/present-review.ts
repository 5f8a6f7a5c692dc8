import type { JobRow, ReviewPaperRow, ReviewRow } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { may } from '../policy.ts';
import type { Progress, ReviewPermissions, ReviewState, ShownPaper } from './review.ts';

/** The state a person sees: a run that was asked for waits in the queue until it is taken up. */
export function shownState(stored: ReviewRow['state'], job: JobRow['state'] | null): ReviewState {
  if (stored !== 'running') return stored;
  return job === 'running' ? 'running' : 'queued';
}

export function presentPaper(row: ReviewPaperRow): ShownPaper {
  return {
    id: row.id,
    file: row.file,
    size: row.size,
    addedAt: row.added_at,
    state: row.reading,
    fault: row.fault,
  };
}

export function presentProgress(review: ReviewRow, job: JobRow | null): Progress {
  const state = shownState(review.state, job?.state ?? null);
  if (state === 'running' && job !== null) {
    return { state, stage: job.stage, done: job.done, total: job.total, message: job.message };
  }
  const message = review.failure ?? standing[state];
  return { state, stage: '', done: 0, total: 0, message };
}

const standing: Record<ReviewState, string> = {
  draft: 'Not started yet.',
  queued: 'Waiting for its turn.',
  running: 'Starting.',
  done: 'The review is ready.',
  failed: 'The review could not be made.',
  cancelled: 'The review was cancelled.',
};

export function permissionsOf(
  actor: Actor,
  review: ReviewRow,
  { papers, hasResult }: { papers: number; hasResult: boolean },
): ReviewPermissions {
  const running = review.state === 'running';
  return {
    edit: !running && may(actor, 'review.edit'),
    start: !running && papers > 0 && may(actor, 'review.run'),
    cancel: running && may(actor, 'review.run'),
    decide: hasResult && may(actor, 'review.decide'),
    delete: !running && may(actor, 'review.delete'),
  };
}
