import type { Change, View } from '../transaction.ts';
import type { ChangeNoticeRow } from './tables.ts';

/** What a supplier said beforehand about changes of a system, oldest first. */
export async function noticesOf({ db, organisation }: View, system: string): Promise<ChangeNoticeRow[]> {
  return await db
    .selectFrom('change_notice')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('system_id', '=', system)
    .orderBy('given_on')
    .orderBy('id')
    .execute();
}

export interface NewNotice {
  readonly id: string;
  readonly system: string;
  readonly release: string | null;
  readonly givenOn: string;
  readonly takesEffectOn: string | null;
  readonly says: string;
}

export async function insertNotice(
  { db, organisation, actor, at }: Change,
  { id, system, release, givenOn, takesEffectOn, says }: NewNotice,
): Promise<void> {
  await db
    .insertInto('change_notice')
    .values({
      organisation_id: organisation,
      id,
      system_id: system,
      release_id: release,
      given_on: givenOn,
      takes_effect_on: takesEffectOn,
      says,
      created_at: at,
      created_by: actor.id,
      created_by_name: actor.name,
      updated_at: at,
    })
    .execute();
}

export async function deleteNotice({ db, organisation }: Change, id: string): Promise<void> {
  await db
    .deleteFrom('change_notice')
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}
