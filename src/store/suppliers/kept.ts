import { sql } from 'kysely';
import type { Change } from '../transaction.ts';

/** The columns of a new row that tell whose it is and who made it. */
export const made = ({ organisation, actor, at }: Change) => ({
  organisation_id: organisation,
  created_at: at,
  created_by: actor.id,
  created_by_name: actor.name,
  updated_at: at,
});

/** The columns that every later change touches. */
export const touched = ({ at }: Change) => ({ updated_at: at, revision: sql<number>`revision + 1` });
