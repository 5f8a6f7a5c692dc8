import { type RawBuilder, sql } from 'kysely';
import { type Part, type PartKind, type PartRole, wordsOf } from '../../core/bom/index.ts';
import type { Change, View } from '../transaction.ts';

/** So many rows travel at once: enough to be quick, few enough for the embedded database's memory. */
const chunk = 5000;
/** A search that means half of everything is not followed to its end. */
const mostLookedAt = 2000;

/**
 * Lets one in at a time in an organisation, so that a part is never dropped while another BOM begins to name it. Hold it
 * before uploads are touched, so that two never wait for each other in a ring.
 */
export async function holdParts({ db, organisation }: Change): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bom_part ${organisation}`}, 0))`.execute(db);
}

/** Keeps what a release rests on. The BOM's row must be there, and the parts held. */
export async function keepParts(change: Change, release: string, parts: readonly Part[]): Promise<void> {
  const { db, organisation } = change;
  for (let start = 0; start < parts.length; start += chunk) {
    const rows = parts.slice(start, start + chunk).map((part, place) => ({
      id: change.newId(),
      number: start + place,
      ...part,
      words: [...new Set(wordsOf(part.key))],
    }));
    const given = sql`json_to_recordset(${JSON.stringify(rows)}::json) as given
      (id uuid, number int, kind text, key text, name text, words text[], role text, version text, "of" text, path text)`;
    await sql`with added as (
        insert into bom_part (organisation_id, id, kind, key, name)
        select distinct on (kind, key) ${organisation}::uuid, id, kind, key, name from ${given}
        on conflict (organisation_id, kind, key) do nothing
        returning id
      )
      insert into bom_part_word (organisation_id, part_id, word)
      select ${organisation}::uuid, added.id, word from ${given} join added on added.id = given.id
      cross join lateral unnest(given.words) as word`.execute(db);
    await sql`insert into bom_component (organisation_id, release_id, number, part_id, role, version, belongs_to, path)
      select ${organisation}::uuid, ${release}::uuid, number, bom_part.id, role, version, "of", path from ${given}
      join bom_part on bom_part.organisation_id = ${organisation} and bom_part.kind = given.kind and bom_part.key = given.key`.execute(
      db,
    );
  }
}

/** Drops what a release rests on, and the parts that then nobody rests on. The parts must be held. */
export async function dropParts(change: Change, release: string): Promise<void> {
  const { db, organisation } = change;
  await sql`with dropped as (
      delete from bom_component where organisation_id = ${organisation} and release_id = ${release} returning part_id
    )
    delete from bom_part where organisation_id = ${organisation}
      and id in (select part_id from dropped)
      and not exists (
        select from bom_component where bom_component.organisation_id = bom_part.organisation_id
          and bom_component.part_id = bom_part.id and bom_component.release_id <> ${release}
      )`.execute(db);
}

/** What the BOM of a release names besides software and hardware, in the order of the file; at most 5,000. */
export async function partsOfRelease({ db, organisation }: View, release: string) {
  return await db
    .selectFrom('bom_component')
    .innerJoin('bom_part', (join) =>
      join
        .onRef('bom_part.organisation_id', '=', 'bom_component.organisation_id')
        .onRef('bom_part.id', '=', 'bom_component.part_id'),
    )
    .select(['kind', 'key', 'name', 'role', 'belongs_to as of', 'path'])
    .where('bom_component.organisation_id', '=', organisation)
    .where('release_id', '=', release)
    .where('kind', 'not in', ['software', 'hardware'])
    .orderBy('number')
    .limit(chunk)
    .execute();
}

export interface FoundPart {
  readonly id: string;
  readonly kind: PartKind;
  readonly name: string;
  /** How many systems rest on it, by their newest BOMs. */
  readonly systems: number;
}

export interface PartSearch {
  /** Words that each begin a word of the part. */
  readonly words: readonly string[];
  readonly kind: PartKind | null;
  readonly limit: number;
}

/** Parts whose words begin with those sought, in the order of their keys, with how many systems rest on each. */
export async function findParts({ db, organisation }: View, search: PartSearch): Promise<FoundPart[]> {
  const { rows } = await partsQuery(organisation, search).execute(db);
  return rows;
}

/**
 * The statement by itself, so that its cost can be held against the way to it. It names the organisation itself where
 * it counts: taken from the part, the current BOMs would be gathered anew for each part.
 */
export function partsQuery(organisation: string, { words, kind, limit }: PartSearch): RawBuilder<FoundPart> {
  const [first = '', ...others] = words.toSorted((a, b) => b.length - a.length);
  const alsoBegins = others.map(
    (word) => sql`and exists (
      select from bom_part_word as other where other.organisation_id = ${organisation}
        and other.part_id = bom_part_word.part_id and ${begins('other', word)}
    )`,
  );
  const ofKind = kind === null ? sql`` : sql`and kind = ${kind}`;
  return sql<FoundPart>`select id, kind, name, (
      select count(distinct bom_component.release_id)::int from bom_component
      join bom on bom.organisation_id = ${organisation} and bom.release_id = bom_component.release_id
        and bom.is_current
      where bom_component.organisation_id = ${organisation} and bom_component.part_id = bom_part.id
    ) as systems
    from bom_part
    where organisation_id = ${organisation} ${ofKind} and id in (
      select part_id from bom_part_word
      where organisation_id = ${organisation} and ${begins('bom_part_word', first)} ${sql.join(alsoBegins, sql` `)}
      limit ${mostLookedAt}
    )
    order by key, kind limit ${limit}`;
}

/** A range of words, which an index gives and row-level security lets through before it has looked at a row. */
function begins(table: string, word: string): RawBuilder<unknown> {
  return sql`${sql.ref(`${table}.word`)} >= ${word} and ${sql.ref(`${table}.word`)} < ${`${word}\u{10FFFF}`}`;
}

/** A system that rests on a part, by its newest BOM. */
export interface Rests {
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly system_id: string;
  readonly system_name: string;
  readonly release_id: string;
  readonly release_name: string;
  readonly role: PartRole;
  readonly version: string | null;
  readonly belongs_to: string | null;
  readonly path: string;
}

export interface RestsSearch {
  readonly part: string;
  readonly limit: number;
}

/** A part with one of the ways in which systems rest on it; without one where none does any more. */
export type PartRests = Pick<FoundPart, 'kind' | 'name'> & (Rests | { readonly [K in keyof Rests]: null });

/** A part and who rests on it, by supplier and system; empty where there is no such part. */
export async function findRests({ db, organisation }: View, search: RestsSearch): Promise<PartRests[]> {
  const { rows } = await restsQuery(organisation, search).execute(db);
  return rows;
}

/** The statement by itself, so that its cost can be held against the way to it. */
export function restsQuery(organisation: string, { part, limit }: RestsSearch): RawBuilder<PartRests> {
  return sql<PartRests>`select bom_part.kind, bom_part.name, rests.* from bom_part left join lateral (
      select supplier.id as supplier_id, supplier.name as supplier_name, system.id as system_id,
        system.name as system_name, release.id as release_id, release.name as release_name,
        bom_component.role, bom_component.version, bom_component.belongs_to, bom_component.path
      from bom_component
      join bom on bom.organisation_id = bom_component.organisation_id and bom.release_id = bom_component.release_id
        and bom.is_current
      join release on release.organisation_id = bom.organisation_id and release.id = bom.release_id
      join system on system.organisation_id = release.organisation_id and system.id = release.system_id
      join supplier on supplier.organisation_id = system.organisation_id and supplier.id = system.supplier_id
      where bom_component.organisation_id = bom_part.organisation_id and bom_component.part_id = bom_part.id
      order by lower(supplier.name), lower(system.name), bom_component.number limit ${limit}
    ) rests on true
    where bom_part.organisation_id = ${organisation} and bom_part.id = ${part}`;
}
