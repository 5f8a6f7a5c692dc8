import { type Kysely, type RawBuilder, sql, type UpdateObject } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Change, Doer, View } from '../transaction.ts';
import type { JobRow } from './tables.ts';

/** Seconds a runner may be silent before another may take its job. The database's clock counts, not a server's. */
const leaseSeconds = 30;
const leaseEnd = sql<Date>`now() + make_interval(secs => ${sql.lit(leaseSeconds)})`;

/** Queues a job with the change that asks for it: both are kept or neither. */
export async function enqueue(
  { db, organisation, actor, at, newId }: Change,
  { kind, subject }: { kind: string; subject: string },
): Promise<void> {
  await db
    .insertInto('job')
    .values({
      organisation_id: organisation,
      id: newId(),
      kind,
      subject,
      started_by: JSON.stringify(actor),
      state: 'queued',
      runner: null,
      leased_until: null,
      created_at: at,
    })
    .execute();
}

export const machinery: Doer = { kind: 'system', id: 'candour', name: 'Candour' };

/**
 * Queues a job for each subject that a query finds due, by its columns `organisation_id` and `subject`. None while one
 * is open, and none within an hour after one failed, so that what cannot be done is not tried without end.
 */
export async function enqueueDue(db: Kysely<Schema>, kind: string, due: RawBuilder<unknown>): Promise<void> {
  await sql`insert into job (organisation_id, id, kind, subject, started_by, state, created_at)
    select due.organisation_id, gen_random_uuid(), ${kind}, due.subject, ${JSON.stringify(machinery)}, 'queued', now()
    from (${due}) due
    where not exists (
      select from job failed where failed.organisation_id = due.organisation_id and failed.subject = due.subject
        and failed.kind = ${kind} and failed.state = 'failed' and failed.created_at > now() - interval '1 hour'
    )
    on conflict do nothing`.execute(db);
}

/** The newest job of a subject, or null. */
export async function newestJob({ db, organisation }: View, subject: string): Promise<JobRow | null> {
  const row = await db
    .selectFrom('job')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Cancels the subject's open jobs and gives their ids. Their runner finds its lease gone and stops. */
export async function cancelJobs({ db, organisation }: Change, subject: string): Promise<string[]> {
  const rows = await db
    .updateTable('job')
    .set({ state: 'cancelled', runner: null, leased_until: null })
    .where('organisation_id', '=', organisation)
    .where('subject', '=', subject)
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function deleteJobs({ db, organisation }: Change, subject: string): Promise<void> {
  await db
    .deleteFrom('job')
    .where('organisation_id', '=', organisation)
    .where('subject', '=', subject)
    .execute();
}

/**
 * Takes the oldest job of these kinds that waits or whose runner fell silent, and counts the attempt. Null when there
 * is none.
 */
export async function claimJob(
  db: Kysely<Schema>,
  runner: string,
  kinds: readonly string[],
): Promise<JobRow | null> {
  const row = await db
    .with(
      (next) => next('next').materialized(),
      (db) =>
        db
          .selectFrom('job')
          .select(['organisation_id', 'id'])
          .where('kind', 'in', kinds)
          .where(({ or, eb }) =>
            or([
              eb('state', '=', 'queued').and(
                or([eb('not_before', 'is', null), eb('not_before', '<=', sql<Date>`now()`)]),
              ),
              eb('state', '=', 'running').and('leased_until', '<', sql<Date>`now()`),
            ]),
          )
          .orderBy('created_at')
          .limit(1)
          .forUpdate()
          .skipLocked(),
    )
    .updateTable('job')
    .from('next')
    .set((eb) => ({
      state: 'running',
      runner,
      leased_until: leaseEnd,
      attempts: eb('job.attempts', '+', 1),
    }))
    .whereRef('job.organisation_id', '=', 'next.organisation_id')
    .whereRef('job.id', '=', 'next.id')
    .returningAll('job')
    .executeTakeFirst();
  return row ?? null;
}

export interface JobProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  readonly message: string;
}

/** Extends the lease and shows how far the job is. False when it is no longer the runner's: cancelled or taken. */
export async function keepLease(
  db: Kysely<Schema>,
  job: JobRow,
  progress: JobProgress | null,
): Promise<boolean> {
  return await changeHeld(db, job, { leased_until: leaseEnd, ...progress });
}

/** Ends a job inside the transaction that keeps its outcome. False when it is no longer the runner's. */
export async function endJob(
  db: Kysely<Schema>,
  job: JobRow,
  end: { state: 'done' | 'failed'; message: string },
): Promise<boolean> {
  return await changeHeld(db, job, { ...end, runner: null, leased_until: null });
}

/** Puts a job back into the line after an attempt that failed, to be tried again after so many seconds. */
export async function requeueJob(db: Kysely<Schema>, job: JobRow, pause: number): Promise<void> {
  await changeHeld(db, job, {
    state: 'queued',
    runner: null,
    leased_until: null,
    not_before: pause === 0 ? null : sql<Date>`now() + make_interval(secs => ${pause})`,
  });
}

/** Puts a job back into the line because its runner stops; that counts as no attempt. */
export async function giveBackJob(db: Kysely<Schema>, job: JobRow): Promise<void> {
  await changeHeld(db, job, {
    state: 'queued',
    runner: null,
    leased_until: null,
    attempts: job.attempts - 1,
  });
}

/** Changes a job as long as the runner that claimed it still holds it; false when it does not. */
async function changeHeld(
  db: Kysely<Schema>,
  { organisation_id, id, runner }: JobRow,
  change: UpdateObject<Schema, 'job'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set(change)
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', id)
    .where('runner', '=', runner)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Puts every running job back into the line: for an engine that is one process's alone, whose runner is gone. */
export async function requeueAll(db: Kysely<Schema>): Promise<void> {
  await db
    .updateTable('job')
    .set({ state: 'queued', runner: null, leased_until: null })
    .where('state', '=', 'running')
    .execute();
}

export interface OpenJobs {
  readonly kind: string;
  readonly state: 'queued' | 'running';
  readonly count: number;
  /** Since the oldest of them was asked for. */
  readonly oldestSeconds: number;
}

/** How many jobs of each kind wait or run, over all organisations. */
export async function countOpenJobs(db: Kysely<Schema>): Promise<OpenJobs[]> {
  return await db
    .selectFrom('job')
    .where('state', 'in', ['queued', 'running'])
    .select(({ fn }) => [
      'kind',
      sql<'queued' | 'running'>`state`.as('state'),
      fn.countAll<number>().as('count'),
      sql<number>`greatest(extract(epoch from now() - min(created_at)), 0)::float8`.as('oldestSeconds'),
    ])
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .execute();
}
