import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Change, View } from '../transaction.ts';
import type { SignOnDomainRow } from './tables.ts';

/** The domains whose people join the organisation by their first sign-on, by name. */
export async function signOnDomainsOf({ db, organisation }: View): Promise<SignOnDomainRow[]> {
  return await db
    .selectFrom('sign_on_domain')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('domain')
    .execute();
}

/** Lets people of a domain join in a role. Throws the database's error when the domain leads to another organisation. */
export async function putSignOnDomain(
  { db, organisation, at, actor }: Change,
  { domain, role }: Pick<SignOnDomainRow, 'domain' | 'role'>,
): Promise<void> {
  await db
    .insertInto('sign_on_domain')
    .values({
      organisation_id: organisation,
      domain,
      role,
      created_at: at,
      created_by: actor.id,
      created_by_name: actor.name,
    })
    .onConflict((same) => same.columns(['organisation_id', 'domain']).doUpdateSet({ role }))
    .execute();
}

/** Lets people of a domain join no more, and gives what was set; null when nothing was. */
export async function takeSignOnDomain(
  { db, organisation }: Change,
  domain: string,
): Promise<SignOnDomainRow | null> {
  const row = await db
    .deleteFrom('sign_on_domain')
    .where('organisation_id', '=', organisation)
    .where('domain', '=', domain)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** The organisation that a domain leads to; needs sight of all organisations. */
export async function organisationOfDomain(db: Kysely<Schema>, domain: string): Promise<string | null> {
  const row = await db
    .selectFrom('sign_on_domain')
    .select('organisation_id')
    .where('domain', '=', domain)
    .executeTakeFirst();
  return row?.organisation_id ?? null;
}
