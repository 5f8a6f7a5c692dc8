// For tests: waits until a review rests.
import { setTimeout as wait } from 'node:timers/promises';
import { type ReviewState, reviewProgress, type Workspace } from '../index.ts';

const patience = 60_000;

/** Waits until a review is no longer queued or running, and gives its state. */
export async function settledReview(ws: Workspace, review: string): Promise<ReviewState> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const { state } = await reviewProgress(ws, ws.localPerson, review);
    if (state !== 'queued' && state !== 'running') return state;
    await wait(20);
  }
  throw new Error('The review did not come to rest.');
}
