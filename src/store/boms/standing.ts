import { sql } from 'kysely';
import type { View } from '../transaction.ts';

/** A system and the newest BOM there is of it. */
export interface StandingRow {
  readonly system_id: string;
  readonly system_name: string;
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly release_id: string | null;
  readonly release_name: string | null;
  /** When the BOM was made or, where it does not say, taken in. */
  readonly made_at: Date | null;
  readonly code_percent: number | null;
  readonly g7_percent: number | null;
  readonly signature: string | null;
  readonly newest_release_name: string | null;
}

export interface StandingQuery {
  /** Only systems of which there is no BOM. */
  readonly withoutBom: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Systems without a BOM first, then those whose BOM is oldest. */
export async function bomStandings(
  { db, organisation }: View,
  { withoutBom, limit, offset }: StandingQuery,
): Promise<StandingRow[]> {
  const { rows } = await sql<StandingRow>`select system.id as system_id, system.name as system_name,
      supplier.id as supplier_id, supplier.name as supplier_name, newest.release_id, newest.release_name,
      newest.made_at, newest.code_percent, newest.g7_percent, newest.signature,
      (select release.name from release where release.organisation_id = system.organisation_id
        and release.system_id = system.id order by released_on desc, id desc limit 1) as newest_release_name
    from system
    join supplier on supplier.organisation_id = system.organisation_id and supplier.id = system.supplier_id
    left join lateral (
      select release.id as release_id, release.name as release_name, coalesce(bom.made_at, bom.taken_in_at) as made_at,
        bom.code_percent, bom.g7_percent, bom.signature
      from release
      join bom on bom.organisation_id = release.organisation_id and bom.release_id = release.id and bom.is_current
      where release.organisation_id = system.organisation_id and release.system_id = system.id
    ) newest on true
    where system.organisation_id = ${organisation} and (${!withoutBom} or newest.release_id is null)
    order by newest.made_at nulls first, lower(supplier.name), lower(system.name), system.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** How many systems there are, and of how many there is a BOM. */
export async function countStandings({
  db,
  organisation,
}: View): Promise<{ systems: number; withBom: number }> {
  const { rows } = await sql<{ systems: number; with_bom: number }>`select
      (select count(*)::int from system where organisation_id = ${organisation}) as systems,
      (select count(*)::int from bom where organisation_id = ${organisation} and is_current) as with_bom`.execute(
    db,
  );
  const [row] = rows;
  return { systems: row?.systems ?? 0, withBom: row?.with_bom ?? 0 };
}
