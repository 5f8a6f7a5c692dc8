import type { Generated, Selectable } from 'kysely';
import type { Json, Owned } from '../column.ts';
import type { Doer } from '../transaction.ts';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

interface JobTable extends Owned {
  id: string;
  kind: string;
  /** What it works on; for a review run, the review. */
  subject: string;
  started_by: Json<Doer>;
  state: JobState;
  attempts: Generated<number>;
  stage: Generated<string>;
  done: Generated<number>;
  total: Generated<number>;
  message: Generated<string>;
  /** The process that works on it, until `leased_until` by the database's clock. */
  runner: string | null;
  leased_until: Date | null;
  /** When it may be tried again; null for at once. */
  not_before: Date | null;
  created_at: Date;
}

export interface JobTables {
  job: JobTable;
}

export type JobRow = Selectable<JobTable>;
