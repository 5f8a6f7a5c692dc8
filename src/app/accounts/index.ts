export type { Membership } from '../../store/index.ts';
export type { JoinInput, OpenInvitation } from './accept-invitation.ts';
export { joinAsNew, joinAsSelf, joinSchema, showInvitation } from './accept-invitation.ts';
export type { Access } from './access.ts';
export { endAccess, revokeAllTokens, showAccess } from './access.ts';
export type { Caller, StartedSession, Visitor } from './caller.ts';
export type { ChangedPassword, ChangePasswordInput } from './change-password.ts';
export { changePassword, changePasswordSchema } from './change-password.ts';
export type { ChangeEmailInput } from './change-person.ts';
export { changeEmail, changeEmailSchema, changeName, changeNameSchema } from './change-person.ts';
export type { InviteInput, NewInvitation } from './invite.ts';
export { invite, inviteSchema, withdrawInvitation } from './invite.ts';
export { changeRole, changeRoleSchema, removeMember } from './manage-members.ts';
export type { NewOrganisationInput, Organisations } from './organisations.ts';
export {
  foundAnother,
  listOrganisations,
  newOrganisationSchema,
  switchOrganisation,
} from './organisations.ts';
export type { ShownPasskey } from './passkeys.ts';
export {
  addPasskey,
  askNewPasskey,
  askPasskey,
  listPasskeys,
  removePasskey,
  signInByPasskey,
} from './passkeys.ts';
export type { People, ShownInvitation, ShownMember } from './people.ts';
export { listPeople, showMember } from './people.ts';
export { callerAtMachine, callerOfSession, callerOfToken } from './recognise.ts';
export type { ShownOrganisation } from './rename-organisation.ts';
export { renameOrganisation, showOrganisation } from './rename-organisation.ts';
export type { ResetPassword } from './reset-password.ts';
export { resetPassword } from './reset-password.ts';
export type { ShownSession } from './sessions.ts';
export { endOtherSessions, endSession, listSessions, signOut } from './sessions.ts';
export type { SetUpInput } from './set-up.ts';
export { isSetUp, setUp, setUpCode, setUpSchema } from './set-up.ts';
export type { ShownAccount } from './show-account.ts';
export { showAccount } from './show-account.ts';
export type { SignInInput } from './sign-in.ts';
export { signIn, signInSchema } from './sign-in.ts';
export type { BegunSignOn, EndedSignOn, SignOnPurpose } from './sign-on.ts';
export { beginSignOn, disconnectSignOn, endSignOn, listSignOns, signOnReturn } from './sign-on.ts';
export type { Joining, JoiningInput } from './sign-on-domains.ts';
export { closeJoining, joiningRoles, joiningSchema, listJoining, openJoining } from './sign-on-domains.ts';
export type { SignOnSettings } from './sign-on-provider.ts';
export type { NewToken, NewTokenInput, ShownToken } from './tokens.ts';
export { createToken, listTokens, newTokenSchema, revokeToken } from './tokens.ts';
