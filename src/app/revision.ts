import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isDuplicate } from '../store/index.ts';
import { invalid, stale } from './errors.ts';

/** The number of changes a row has had, as whoever changes it last saw it. */
export const revisionSchema = z.number().int().min(1);

/** Throws `stale` where somebody changed the row since the actor looked. */
export function atRevision(row: { revision: number }, seen: number, what: string): void {
  if (row.revision !== seen) throw stale(what);
}

/**
 * Stands for what can be changed of something that counts no revisions: the same as long as that is the same.
 *
 * @param state what can be changed, its parts always in the same order
 */
export const markOf = (state: unknown): string =>
  createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 22);

/** Throws `stale` where what is there is not what the actor saw; who does not say what they saw changes what is there. */
export function atMark(mark: string, seen: string | undefined, what: string): void {
  if (seen !== undefined && seen !== mark) throw stale(what);
}

/** What an edit changes of a row, as the record keeps it; null where it changes nothing. */
export function changesIn<T extends object>(
  row: T,
  edit: Partial<T>,
): { before: Partial<T>; after: Partial<T> } | null {
  const before: Partial<T> = {};
  const after: Partial<T> = {};
  let changed = false;
  for (const field in edit) {
    if (isDeepStrictEqual(row[field], edit[field])) continue;
    before[field] = row[field];
    after[field] = edit[field];
    changed = true;
  }
  return changed ? { before, after } : null;
}

/** Writes a row whose name has to be its own; throws `invalid` with the sentence where another has it. */
export async function underOwnName<T>(write: () => Promise<T>, taken: string): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) throw invalid(taken, { name: taken });
    throw error;
  }
}
