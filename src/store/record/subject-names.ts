import { type RawBuilder, sql } from 'kysely';
import type { View } from '../transaction.ts';

/** Where what the record is about is called something, by the kind of the subject. */
const named = (organisation: string): Readonly<Record<string, RawBuilder<unknown>>> => {
  const from = (table: string, name: RawBuilder<unknown> = sql.ref('name')) =>
    sql`select id, ${name} as name, null::bigint as gone_at from ${sql.table(table)} where organisation_id = ${organisation}`;
  return {
    supplier: from('supplier'),
    system: from('system'),
    use: from('use'),
    contract: from('contract'),
    review: from('review'),
    release: from('release'),
    'fourth-party': from('fourth_party'),
    // Its host alone: who may read the record may not see all of the address.
    webhook: from('webhook', sql`substring(url from '^[a-z]+://([^/?#]+)')`),
    member: from('member'),
    account: from('member'),
  };
};

/**
 * What the subjects of entries are called now, by their ids; one that is gone, as it was called when it went. None for
 * what has no name. One query, however many there are.
 */
export async function subjectNames(
  { db, organisation }: View,
  subjects: readonly { readonly kind: string; readonly id: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (subjects.length === 0) return new Map();
  const kinds = new Set(subjects.map(({ kind }) => kind));
  const ids = sql`any(${sql.val(subjects.map(({ id }) => id))}::uuid[])`;
  const there = Object.entries(named(organisation)).flatMap(([kind, select]) =>
    kinds.has(kind) ? [sql`(${select} and id = ${ids})`] : [],
  );
  const gone = sql`(select subject_id as id, before->>'name' as name, number as gone_at from audit_entry
    where organisation_id = ${organisation} and subject_id = ${ids}
      and action in (subject_kind || '.deleted', subject_kind || '.removed'))`;
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id, name from (${sql.join([gone, ...there], sql` union all `)}) as named
    order by gone_at nulls last`.execute(db);
  // The last of each id counts: what is there over what went, and of that what went last.
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}
