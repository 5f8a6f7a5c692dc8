import { z } from 'zod';

/**
 * What two who do something at the same moment can run into, as the database tells it:
 * - `duplicate`: another has just made what may be there once;
 * - `gone`: what it hangs on was deleted a moment ago, or something hangs now on what is to be deleted;
 * - `busy`: each waited for the other, and one had to give way.
 */
export type Collision = 'duplicate' | 'gone' | 'busy';

/** SQLSTATE of PostgreSQL: unique_violation, foreign_key_violation, serialization_failure, deadlock_detected. */
const collisions: Readonly<Record<string, Collision>> = {
  '23505': 'duplicate',
  '23503': 'gone',
  '40001': 'busy',
  '40P01': 'busy',
};

const databaseError = z.object({ code: z.string(), constraint: z.string().optional() });

/** What the database refused because of somebody else at the same moment, and by which constraint; null otherwise. */
export function collisionOf(error: unknown): { kind: Collision; constraint: string } | null {
  if (!(error instanceof Error)) return null;
  const read = databaseError.safeParse(error);
  const kind = collisions[read.data?.code ?? ''];
  return kind === undefined ? null : { kind, constraint: read.data?.constraint ?? '' };
}

/** Whether the database refused a row because such a one is there; `by` names the one constraint that is meant. */
export function isDuplicate(error: unknown, by?: string): boolean {
  const collision = collisionOf(error);
  return collision?.kind === 'duplicate' && (by === undefined || collision.constraint === by);
}
