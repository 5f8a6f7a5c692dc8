import type { Change, View } from '../transaction.ts';
import type { PlaybookRow } from './tables.ts';

/** The house's playbook as it was last saved; null where it has none. */
export async function newestPlaybook({ db, organisation }: View): Promise<PlaybookRow | null> {
  const row = await db
    .selectFrom('playbook')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a playbook as the newest; those before stay. */
export async function insertPlaybook(change: Change, number: number, text: string): Promise<void> {
  const { db, organisation, at, actor } = change;
  await db
    .insertInto('playbook')
    .values({
      organisation_id: organisation,
      number,
      text,
      made_at: at,
      made_by: actor.id,
      made_by_name: actor.name,
    })
    .execute();
}
