import { sql } from 'kysely';
import type { Answers, Scope } from '../../core/scope/index.ts';
import { beyondPlace, type PageOfRows } from '../lists/index.ts';
import type { Change, View } from '../transaction.ts';
import { made, touched } from './kept.ts';
import type { UseRow, UseScopeRow } from './tables.ts';

export type UseFields = Pick<UseRow, 'name' | 'purpose' | 'state'>;

/** What a use's answers mean, kept together so that neither is ever without the other. */
export interface Scoped {
  readonly answers: Answers;
  readonly scope: Scope;
}

const written = ({ answers, scope }: Scoped) => ({
  answers: JSON.stringify(answers),
  scope: JSON.stringify(scope),
});

export async function insertUse(
  change: Change,
  { answers, scope, ...use }: UseFields & Scoped & { id: string; system_id: string },
): Promise<void> {
  await change.db
    .insertInto('use')
    .values({ ...made(change), ...use, ...written({ answers, scope }), tier: scope.tier.level })
    .execute();
}

export async function updateUse(change: Change, id: string, edit: UseFields): Promise<void> {
  await change.db
    .updateTable('use')
    .set({ ...edit, ...touched(change) })
    .where('organisation_id', '=', change.organisation)
    .where('id', '=', id)
    .execute();
}

/** A use without its answers and scope, which weigh much: for lists. */
export type UseLine = Pick<UseRow, 'id' | 'system_id' | 'name' | 'state' | 'tier'>;

/** A page of the uses of a system by name. */
export async function usesOfSystem(
  { db, organisation }: View,
  system: string,
  { after, limit }: PageOfRows,
): Promise<UseLine[]> {
  return await db
    .selectFrom('use')
    .select(['id', 'system_id', 'name', 'state', 'tier'])
    .where('organisation_id', '=', organisation)
    .where('system_id', '=', system)
    .where(beyondPlace(['name', 'id'], { type: 'text' }, after))
    .orderBy('name')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The first uses of each of some systems by name, at most so many of each, with how many the system has. */
export async function firstUsesOf(
  { db, organisation }: View,
  systems: readonly string[],
  mostOfEach: number,
): Promise<(UseLine & { readonly of_system: number })[]> {
  if (systems.length === 0) return [];
  const { rows } = await sql<UseLine & { of_system: number }>`
    select id, system_id, name, state, tier, of_system from (
      select id, system_id, name, state, tier,
        count(*) over (partition by system_id)::integer as of_system,
        row_number() over (partition by system_id order by name, id) as place
      from use where organisation_id = ${organisation} and system_id = any(${sql.val(systems)}::uuid[])
    ) as numbered
    where place <= ${mostOfEach} order by name, id`.execute(db);
  return rows;
}

/** The uses of all systems of a supplier by name. */
export async function usesOfSupplier({ db, organisation }: View, supplier: string): Promise<UseLine[]> {
  return await db
    .selectFrom('use')
    .innerJoin('system', (join) =>
      join
        .onRef('system.organisation_id', '=', 'use.organisation_id')
        .onRef('system.id', '=', 'use.system_id'),
    )
    .select(['use.id', 'use.system_id', 'use.name', 'use.state', 'use.tier'])
    .where('use.organisation_id', '=', organisation)
    .where('system.supplier_id', '=', supplier)
    .orderBy('use.name')
    .orderBy('use.id')
    .execute();
}

/** Keeps a scope as the newest of a use's and as the one that counts. Gives its number. The use has to be held. */
export async function keepScope(change: Change, use: string, scoped: Scoped, why: string): Promise<number> {
  const { db, organisation, actor, at } = change;
  const newest = await db
    .selectFrom('use_scope')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('organisation_id', '=', organisation)
    .where('use_id', '=', use)
    .executeTakeFirst();
  const number = (newest?.number ?? 0) + 1;
  await db
    .insertInto('use_scope')
    .values({
      organisation_id: organisation,
      use_id: use,
      number,
      ...written(scoped),
      why,
      decided_at: at,
      decided_by: actor.id,
      decided_by_name: actor.name,
    })
    .execute();
  await db
    .updateTable('use')
    .set({ ...written(scoped), tier: scoped.scope.tier.level, ...touched(change) })
    .where('organisation_id', '=', organisation)
    .where('id', '=', use)
    .execute();
  return number;
}

/** Every scope a use has had, newest first. */
export async function scopesOfUse({ db, organisation }: View, use: string): Promise<UseScopeRow[]> {
  return await db
    .selectFrom('use_scope')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('use_id', '=', use)
    .orderBy('number', 'desc')
    .execute();
}
