import type { Generated, Selectable } from 'kysely';
import type { Json, Owned } from '../column.ts';

/** What a member may do, from all to least. */
export const memberRoles = ['owner', 'editor', 'reviewer', 'viewer'] as const;
export type MemberRole = (typeof memberRoles)[number];

interface OrganisationTable {
  id: string;
  name: string;
  created_at: Date;
}

/** A membership: `id` is that of the account. */
interface MemberTable extends Owned {
  id: string;
  name: string;
  role: MemberRole;
  created_at: Date;
}

interface AccountTable {
  id: string;
  name: string;
  /** Null for the one person of a workspace that runs without accounts. */
  email: string | null;
  /** Argon2id in its own notation; null when the person signs in by passkey or elsewhere only. */
  password_hash: string | null;
  created_at: Date;
  /** When whoever runs the server gave the person the password; null once they chose one of their own. */
  password_reset_at: Generated<Date | null>;
}

/** An account as a provider of sign-on knows it. */
interface AccountIdentityTable {
  issuer: string;
  subject: string;
  account_id: string;
  created_at: Date;
}

interface PasskeyTable {
  id: string;
  account_id: string;
  /** Base64url, as browsers send it. */
  credential_id: string;
  public_key: Uint8Array;
  counter: number;
  transports: Json<readonly string[]>;
  name: string;
  created_at: Date;
  used_at: Date | null;
}

interface SessionTable {
  id: string;
  token_hash: string;
  account_id: string;
  /** The organisation it works in now. */
  working_in: string;
  /** What the browser calls itself. */
  agent: string;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
}

interface ApiTokenTable extends Owned {
  id: string;
  member_id: string;
  name: string;
  /** Its first characters, by which its owner tells it from others. */
  prefix: string;
  token_hash: string;
  role: MemberRole;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

interface InvitationTable extends Owned {
  id: string;
  token_hash: string;
  whom: string;
  role: MemberRole;
  created_at: Date;
  created_by: string;
  created_by_name: string;
  expires_at: Date;
}

/** People with a verified address of the domain join the organisation by their first sign-on. */
interface SignOnDomainTable extends Owned {
  domain: string;
  role: Exclude<MemberRole, 'owner'>;
  created_at: Date;
  created_by: string;
  created_by_name: string;
}

interface SignInAttemptTable {
  id: string;
  key: string;
  at: Date;
}

interface HandshakeTable {
  token_hash: string;
  kind: string;
  content: Json<unknown>;
  expires_at: Date;
}

export interface AccountTables {
  organisation: OrganisationTable;
  member: MemberTable;
  account: AccountTable;
  account_identity: AccountIdentityTable;
  passkey: PasskeyTable;
  session: SessionTable;
  api_token: ApiTokenTable;
  invitation: InvitationTable;
  sign_on_domain: SignOnDomainTable;
  sign_in_attempt: SignInAttemptTable;
  handshake: HandshakeTable;
}

export type Organisation = Selectable<OrganisationTable>;
export type Member = Selectable<MemberTable>;
export type Account = Selectable<AccountTable>;
export type PasskeyRow = Selectable<PasskeyTable>;
export type SessionRow = Selectable<SessionTable>;
export type ApiTokenRow = Selectable<ApiTokenTable>;
export type InvitationRow = Selectable<InvitationTable>;
export type SignOnDomainRow = Selectable<SignOnDomainTable>;
