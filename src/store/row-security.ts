import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Schema } from './schema.ts';

/**
 * The second wall between organisations; the first is that every query names its own. PostgreSQL itself shows a
 * transaction the rows of one organisation and takes no row of another, so that a query that forgot to ask gets
 * nothing instead of everything.
 *
 * - `role`: transactions of an organisation run as a role of their own, for which the policies count. Machinery runs
 *   as the owner of the tables, for whom they do not.
 * - `forced`: where the server lets us make no role, the policies count for the owner as well, and machinery says
 *   that it means all.
 */
export type RowSecurity = 'role' | 'forced';

/** No password, no right to log in: only ever taken on inside a transaction. Roles are the server's, not a database's. */
const confinedRole = 'candour_confined';

/** What the machinery puts in the place of an organisation's id where the policies count for it too. */
const everything = '*';

/**
 * Tables that belong to no organisation, and what a transaction of one may do with them. A table that is neither here
 * nor has an `organisation_id` is closed to such transactions.
 */
const sharedTables: Readonly<Record<string, readonly Right[]>> = {
  kysely_migration: [],
  kysely_migration_lock: [],
  // People stand above organisations; `peopleTables` says which of them a transaction sees.
  account: ['select', 'insert', 'update'],
  account_identity: ['select', 'insert', 'delete'],
  passkey: ['select', 'insert', 'update', 'delete'],
  session: ['select', 'insert', 'update', 'delete'],
  sign_in_attempt: [],
  handshake: [],
};

/**
 * Of people, who stand above organisations: the column that says whose a row is. A transaction sees and changes those
 * of the members of its organisation, whatever other organisations they belong to. It may add one of somebody who is
 * no member yet.
 */
const peopleTables: Readonly<Record<string, string>> = {
  account: 'id',
  account_identity: 'account_id',
  passkey: 'account_id',
  session: 'account_id',
};

/** What is written down stays: nothing that acts for an organisation changes or removes an entry of its record. */
const appendOnly: ReadonlySet<string> = new Set(['audit_entry', 'negotiation_step']);

type Right = 'select' | 'insert' | 'update' | 'delete';
const allRights: readonly Right[] = ['select', 'insert', 'update', 'delete'];

const ownPolicy = 'own_organisation';
const membersPolicy = 'own_members';
const allPolicy = 'machinery';

/**
 * Puts the wall up round every table that has an `organisation_id`, whoever made it. Changes nothing where it stands
 * already, so that a server that starts holds up none that runs. Throws where the database can build no wall at all.
 */
export async function protectRows(db: Kysely<Schema>): Promise<RowSecurity> {
  return await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('candour: row security'))`.execute(tx);
    const security = await wallOf(tx);
    for (const table of await tablesOf(tx)) await protect(tx, table, security);
    return security;
  });
}

/** Tables that nobody has thought of: they belong to no organisation and are not named above. Empty, or a test fails. */
export async function tablesOfNobody(db: Kysely<Schema>): Promise<string[]> {
  const tables = await tablesOf(db);
  return tables.filter((table) => ownerColumn(table) === null && !(table.name in sharedTables)).map(nameOf);
}

/** Tables of organisations round which the wall does not stand. */
export async function openTables(db: Kysely<Schema>): Promise<string[]> {
  const tables = await tablesOf(db);
  return tables
    .filter((table) => wallRound(table) !== null)
    .filter((table) => !table.enabled || !table.policies.includes(wallRound(table)?.policy ?? ''))
    .map(nameOf);
}

/**
 * From here to its end the transaction sees and writes one organisation's rows.
 * @param now tells the database the day, for the dates it reckons: ours may be another than that of its own clock
 */
export async function confine(
  db: Transaction<Schema>,
  security: RowSecurity,
  organisation: string,
  now: Date,
): Promise<void> {
  const role = security === 'role' ? sql`, set_config('role', ${confinedRole}, true)` : sql``;
  await sql`select set_config('candour.organisation', ${organisation}, true),
    set_config('candour.today', ${dayOf(now)}, true)${role}`.execute(db);
}

/** The day it is, in UTC. */
const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** From here to its end the transaction sees and writes all rows: for machinery and for migrations. */
export async function widen<T>(db: Kysely<T>): Promise<void> {
  await sql`select set_config('candour.organisation', ${everything}, true)`.execute(db);
}

/** Which wall this server and this user of it can have. */
async function wallOf(db: Kysely<Schema>): Promise<RowSecurity> {
  const user = await currentUser(db);
  if (!user.role_is_there && user.may_make_roles) {
    // Servers on other databases of the same cluster may be making it in this moment.
    await sql`do $$ begin
      create role ${sql.id(confinedRole)} nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db);
  }
  if ((await currentUser(db)).may_take_on_role || (await joinRole(db))) return 'role';
  if (!user.passes_policies) return 'forced';
  throw new Error(
    `The database user may read past row-level security and may not take on the role ${confinedRole}. ` +
      `As an administrator of the server run: create role ${confinedRole} nologin; grant ${confinedRole} to the user of DATABASE_URL;`,
  );
}

const userSchema = z.object({
  may_make_roles: z.boolean(),
  passes_policies: z.boolean(),
  role_is_there: z.boolean(),
  may_take_on_role: z.boolean(),
});

async function currentUser(db: Kysely<Schema>): Promise<z.infer<typeof userSchema>> {
  const { rows } = await sql`
    select rolsuper or rolcreaterole as may_make_roles,
           rolsuper or rolbypassrls as passes_policies,
           confined.oid is not null as role_is_there,
           -- From PostgreSQL 16 on a member may still not take a role on. One that passes policies is none of ours.
           coalesce(not confined.passes and pg_has_role(me.oid, confined.oid,
             case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end), false)
             as may_take_on_role
    from pg_roles me
    left join (select oid, rolsuper or rolbypassrls as passes from pg_roles where rolname = ${confinedRole}) confined
      on true
    where me.rolname = current_user`.execute(db);
  return userSchema.parse(rows[0]);
}

/** Whoever made a role may take it on once told so; PostgreSQL 15 grants that to nobody by itself. */
async function joinRole(db: Kysely<Schema>): Promise<boolean> {
  await sql`do $$ begin
    grant ${sql.id(confinedRole)} to current_user;
  exception when insufficient_privilege or undefined_object or invalid_grant_operation then null;
  end $$`.execute(db);
  return (await currentUser(db)).may_take_on_role;
}

const tableSchema = z.object({
  name: z.string(),
  owned: z.boolean(),
  enabled: z.boolean(),
  forced: z.boolean(),
  policies: z.array(z.string()),
  rights: z.array(z.enum(['select', 'insert', 'update', 'delete'])),
});
type Table = z.infer<typeof tableSchema>;

/** Every table of the schema, and what stands round it. */
async function tablesOf(db: Kysely<Schema>): Promise<Table[]> {
  const { rows } = await sql`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id'
                   and not a.attisdropped) as owned,
           array(select polname::text from pg_policy where polrelid = c.oid) as policies,
           array(select lower(g.privilege_type) from aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
                 where r.rolname = ${confinedRole}
                 and g.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')) as rights
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`.execute(db);
  return z.array(tableSchema).parse(rows);
}

async function protect(db: Kysely<Schema>, table: Table, security: RowSecurity): Promise<void> {
  const { name } = table;
  if (security === 'role')
    await grant(db, table, ownerColumn(table) === null ? (sharedTables[name] ?? []) : rightsTo(name));
  const wall = wallRound(table);
  if (wall === null) return;
  const target = sql.table(name);
  if (!table.enabled) await sql`alter table ${target} enable row level security`.execute(db);
  if (table.forced !== (security === 'forced')) {
    await sql`alter table ${target} ${sql.raw(security === 'forced' ? '' : 'no')} force row level security`.execute(
      db,
    );
  }
  await policy(db, table, wall.policy, wall);
  if (security === 'forced') {
    const all = sql`current_setting('candour.organisation', true) = '*'`;
    await policy(db, table, allPolicy, { seen: all, taken: all });
  } else if (table.policies.includes(allPolicy)) {
    await sql`drop policy ${sql.id(allPolicy)} on ${target}`.execute(db);
  }
}

/** Which rows of a table a transaction sees, and which it may write. */
interface Wall {
  readonly seen: RawBuilder<unknown>;
  readonly taken: RawBuilder<unknown>;
}

/** The transaction's organisation; null where it has none. */
const ownOrganisation = sql`nullif(nullif(current_setting('candour.organisation', true), ''), '*')::uuid`;

/** What stands round a table; null where nothing does. */
function wallRound(table: Table): (Wall & { readonly policy: string }) | null {
  const column = ownerColumn(table);
  if (column !== null) {
    // Written as one comparison with the column, the planner joins it with the query's own and checks it once a query.
    const own = sql`${sql.ref(column)} = ${ownOrganisation}`;
    return { policy: ownPolicy, seen: own, taken: own };
  }
  const person = peopleTables[table.name];
  if (person === undefined) return null;
  const seen = sql`exists (select from member
    where member.organisation_id = ${ownOrganisation} and member.id = ${sql.ref(`${table.name}.${person}`)})`;
  return { policy: membersPolicy, seen, taken: sql`true` };
}

const nameOf = ({ name }: Table): string => name;

/** The column that says whose a row is; null for a table of no organisation. */
function ownerColumn({ name, owned }: Table): string | null {
  if (name === 'organisation') return 'id';
  return owned ? 'organisation_id' : null;
}

const rightsTo = (name: string): readonly Right[] =>
  appendOnly.has(name) ? ['select', 'insert'] : allRights;

async function grant(db: Kysely<Schema>, { name, rights }: Table, wanted: readonly Right[]): Promise<void> {
  const missing = wanted.filter((right) => !rights.includes(right));
  if (missing.length === 0) return;
  await sql`grant ${sql.raw(missing.join(', '))} on ${sql.table(name)} to ${sql.id(confinedRole)}`.execute(
    db,
  );
}

async function policy(
  db: Kysely<Schema>,
  { name, policies }: Table,
  policyName: string,
  { seen, taken }: Wall,
): Promise<void> {
  if (policies.includes(policyName)) return;
  await sql`create policy ${sql.id(policyName)} on ${sql.table(name)} using (${seen}) with check (${taken})`.execute(
    db,
  );
}
