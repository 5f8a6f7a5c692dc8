import {
  insertAccount,
  insertIdentity,
  insertMember,
  isDuplicate,
  organisationOfDomain,
  signOnDomainsOf,
} from '../../store/index.ts';
import { type AppError, invalid } from '../errors.ts';
import type { Workspace } from '../workspace.ts';
import type { StartedSession, Visitor } from './caller.ts';
import type { SignOnPerson } from './sign-on-person.ts';
import { startSession } from './start-session.ts';

/**
 * Makes an account of somebody whose first sign-on this is, in the organisation that takes people of the domain of
 * their e-mail address, and signs them in. Only an address that the provider has verified counts, its whole domain and
 * none below it. Throws `invalid` with the reason and what to do.
 */
export async function joinByDomain(
  ws: Workspace,
  visitor: Visitor,
  person: SignOnPerson,
): Promise<StartedSession> {
  const { name, email } = person;
  if (email === null) throw refused('it did not say that your e-mail address is verified');
  const domain = email.slice(email.lastIndexOf('@') + 1);
  // Whoever runs the server may have taken back what an owner once used.
  const allowed = ws.signOn?.domains.includes(domain) ?? false;
  const organisation = allowed ? await ws.store.maintain((db) => organisationOfDomain(db, domain)) : null;
  if (organisation === null) throw notAdmitted(domain);
  const self = { kind: 'person', id: ws.store.newId(), name } as const;
  return await ws.store
    .change(organisation, self, async (change) => {
      const admitted = (await signOnDomainsOf(change)).find((row) => row.domain === domain);
      if (admitted === undefined) throw notAdmitted(domain);
      const { role } = admitted;
      await insertAccount(change, { id: self.id, name, email, passwordHash: null });
      await insertMember(change, { id: self.id, name, role });
      await insertIdentity(change, self.id, person);
      change.record({
        action: 'member.joined',
        subject: { kind: 'member', id: self.id },
        after: { name, role, bySignOn: domain },
      });
      return await startSession(change, visitor, 'sign-on');
    })
    .catch((error: unknown) => {
      if (isDuplicate(error, 'account_by_email')) {
        throw refused('your e-mail address has an account already that is not connected with it');
      }
      throw error;
    });
}

const notAdmitted = (domain: string): AppError => refused(`people of ${domain} do not get one by themselves`);

const refused = (because: string): AppError =>
  invalid(
    `No account here is connected with this sign-on, and ${because}. Ask an owner of your organisation for an invitation; or, if you have an account, sign in and connect it on the page of your account.`,
  );
