export * from './attempts.ts';
export * from './handshakes.ts';
export * from './invitations.ts';
export * from './members.ts';
export * from './organisations.ts';
export * from './passkeys.ts';
export * from './people.ts';
export * from './sessions.ts';
export * from './sign-on-domains.ts';
export type {
  Account,
  ApiTokenRow,
  InvitationRow,
  Member,
  MemberRole,
  Organisation,
  PasskeyRow,
  SessionRow,
  SignOnDomainRow,
} from './tables.ts';
export { memberRoles } from './tables.ts';
export * from './tokens.ts';
