import { type Kysely, sql } from 'kysely';
import { startChain } from '../record/audit.ts';
import type { Schema } from '../schema.ts';
import type { Change, View } from '../transaction.ts';
import { insertMember } from './members.ts';
import type { Organisation } from './tables.ts';

/** Founds the organisation of the transaction, with its first owner, who has an account, and the start of its record. */
export async function foundOrganisation(
  change: Change,
  { name, member, auditKey }: { name: string; member: { id: string; name: string }; auditKey: Uint8Array },
): Promise<void> {
  const { db, organisation, at } = change;
  await db.insertInto('organisation').values({ id: organisation, name, created_at: at }).execute();
  await insertMember(change, { ...member, role: 'owner' });
  await startChain(change, auditKey);
  change.record({
    action: 'organisation.founded',
    subject: { kind: 'organisation', id: organisation },
    after: { name, member: member.name },
  });
}

/** The organisation of the transaction. */
export async function findOrganisation({ db, organisation }: View): Promise<Organisation | null> {
  const row = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', organisation)
    .executeTakeFirst();
  return row ?? null;
}

/** Organisations in the order they were founded. */
export async function allOrganisations(db: Kysely<Schema>): Promise<Organisation[]> {
  return await db.selectFrom('organisation').selectAll().orderBy('created_at').orderBy('id').execute();
}

/** Whether any organisation was founded here, also where row-level security shows only the transaction's own. */
export async function anyOrganisation({ db }: View): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select any_organisation() as any`.execute(db);
  return rows[0]?.any === true;
}

/** Lets one server at a time found the first organisation, until the commit. */
export async function holdFounding({ db }: Change): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('candour: founding'))`.execute(db);
}

/** Gives the organisation of the transaction another name. */
export async function renameOrganisation({ db, organisation }: Change, name: string): Promise<void> {
  await db.updateTable('organisation').set({ name }).where('id', '=', organisation).execute();
}
