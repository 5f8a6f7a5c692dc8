import { type Kysely, sql } from 'kysely';

/**
 * Row-level security hides other organisations from whoever founds one, also whether there are any. This says that
 * and no more. The policies themselves are no migration: `row-security.ts` puts them round every table there is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Where the policies count for the owner too, being the owner is not enough: for one query it means all rows.
  await sql`create function any_organisation() returns boolean
    language plpgsql security definer set search_path from current as $$
    declare
      own text := current_setting('candour.organisation', true);
      found_any boolean;
    begin
      perform set_config('candour.organisation', '*', true);
      select exists (select from organisation) into found_any;
      perform set_config('candour.organisation', coalesce(own, ''), true);
      return found_any;
    end $$`.execute(db);
}
