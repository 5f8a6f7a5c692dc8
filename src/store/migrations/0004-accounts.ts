import { type Kysely, sql } from 'kysely';

/**
 * People over organisations. What belongs to a person (account, passkey, session …) carries no organisation_id and
 * stands above them; what belongs to one organisation (membership, invitation, token) carries it like any other row.
 * Of secrets only hashes are kept, so that who reads the database can sign in as nobody.
 */
const statements = [
  // Without e-mail it is the one person of a workspace that runs without accounts.
  sql`create table account (
    id uuid primary key,
    name text not null,
    email text,
    password_hash text,
    created_at timestamptz not null
  )`,
  sql`create unique index account_by_email on account (lower(email))`,
  sql`insert into account (id, name, created_at)
    select distinct on (id) id, name, created_at from member order by id, created_at`,

  sql`alter table member add column role text not null default 'owner'
    check (role in ('owner', 'editor', 'reviewer', 'viewer'))`,
  sql`alter table member alter column role drop default`,
  sql`alter table member add foreign key (id) references account`,
  sql`create index member_by_account on member (id)`,

  sql`create table account_identity (
    issuer text not null,
    subject text not null,
    account_id uuid not null references account on delete cascade,
    created_at timestamptz not null,
    primary key (issuer, subject)
  )`,
  sql`create index account_identity_by_account on account_identity (account_id)`,
  sql`create table passkey (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    credential_id text not null unique,
    public_key bytea not null,
    counter bigint not null,
    transports json not null,
    name text not null,
    created_at timestamptz not null,
    used_at timestamptz
  )`,
  sql`create index passkey_by_account on passkey (account_id)`,

  // With the membership goes every session that works in it. Not named organisation_id: a person's sessions are
  // theirs in whatever organisation they were last used.
  sql`create table session (
    id uuid primary key,
    token_hash text not null unique,
    account_id uuid not null,
    working_in uuid not null,
    agent text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (working_in, account_id) references member (organisation_id, id) on delete cascade
  )`,
  sql`create index session_by_account on session (account_id)`,

  sql`create table api_token (
    organisation_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    name text not null,
    prefix text not null,
    token_hash text not null unique,
    role text not null check (role in ('owner', 'editor', 'reviewer', 'viewer')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, member_id) references member on delete cascade
  )`,
  sql`create index api_token_by_member on api_token (organisation_id, member_id)`,
  sql`create table invitation (
    organisation_id uuid not null references organisation,
    id uuid not null,
    token_hash text not null unique,
    whom text not null,
    role text not null check (role in ('owner', 'editor', 'reviewer', 'viewer')),
    created_at timestamptz not null,
    created_by uuid not null,
    created_by_name text not null,
    expires_at timestamptz not null,
    primary key (organisation_id, id)
  )`,

  // Keyed by a keyed hash of an address: neither e-mail nor network addresses are kept.
  sql`create table sign_in_attempt (
    id uuid primary key,
    key text not null,
    at timestamptz not null
  )`,
  sql`create index sign_in_attempt_by_key on sign_in_attempt (key, at)`,
  // What a passkey or a sign-on elsewhere has to answer to, between two requests; used once.
  sql`create table handshake (
    token_hash text primary key,
    kind text not null,
    content json not null,
    expires_at timestamptz not null
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
