import type { Kysely } from 'kysely';
import { beyondPlace, type PageOfRows } from '../lists/index.ts';
import type { Schema } from '../schema.ts';
import type { Change, View } from '../transaction.ts';
import type { Account, Member, MemberRole } from './tables.ts';

/** Makes an account a member of the transaction's organisation. */
export async function insertMember(
  { db, organisation, at }: Change,
  member: { id: string; name: string; role: MemberRole },
): Promise<void> {
  await db
    .insertInto('member')
    .values({ organisation_id: organisation, ...member, created_at: at })
    .execute();
}

/** A member with what belongs to the person and not to the membership. */
export type MemberAsPerson = Member & Pick<Account, 'email' | 'password_reset_at'>;

/** The member that came first, who founded the organisation unless they left; null without any. */
export async function firstMember({ db, organisation }: View): Promise<Member | null> {
  const row = await db
    .selectFrom('member')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

const membersAsPeople = ({ db, organisation }: View) =>
  db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.id')
    .selectAll('member')
    .select(['account.email', 'account.password_reset_at'])
    .where('member.organisation_id', '=', organisation);

/** A page of the members in the order they came. */
export async function membersOf(view: View, { after, limit }: PageOfRows): Promise<MemberAsPerson[]> {
  return await membersAsPeople(view)
    .where(beyondPlace(['member.created_at', 'member.id'], { type: 'timestamptz' }, after))
    .orderBy('member.created_at')
    .orderBy('member.id')
    .limit(limit)
    .execute();
}

/** One member, or null. */
export async function findMember(view: View, id: string): Promise<MemberAsPerson | null> {
  return (await membersAsPeople(view).where('member.id', '=', id).executeTakeFirst()) ?? null;
}

/** All members, held until the commit, so that two owners cannot both be the last to go. */
export async function holdMembers({ db, organisation }: Change): Promise<Member[]> {
  return await db
    .selectFrom('member')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function setMemberRole(
  { db, organisation }: Change,
  member: string,
  role: MemberRole,
): Promise<void> {
  await db
    .updateTable('member')
    .set({ role })
    .where('organisation_id', '=', organisation)
    .where('id', '=', member)
    .execute();
}

export async function setMemberName(
  { db, organisation }: Change,
  member: string,
  name: string,
): Promise<void> {
  await db
    .updateTable('member')
    .set({ name })
    .where('organisation_id', '=', organisation)
    .where('id', '=', member)
    .execute();
}

/** Ends a membership; the person's tokens for the organisation and sessions in it go with it. */
export async function deleteMember({ db, organisation }: Change, member: string): Promise<void> {
  await db
    .deleteFrom('member')
    .where('organisation_id', '=', organisation)
    .where('id', '=', member)
    .execute();
}

/** A membership as its person sees it. */
export interface Membership {
  readonly organisation: string;
  readonly organisationName: string;
  readonly role: MemberRole;
}

/** The organisations of an account, in the order it came to them; needs sight of all of them. */
export async function membershipsOf(db: Kysely<Schema>, account: string): Promise<Membership[]> {
  return await db
    .selectFrom('member')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .select([
      'organisation.id as organisation',
      'organisation.name as organisationName',
      'member.role as role',
    ])
    .where('member.id', '=', account)
    .orderBy('member.created_at')
    .orderBy('organisation.id')
    .execute();
}
