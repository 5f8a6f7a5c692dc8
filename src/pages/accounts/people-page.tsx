import type { People, ShownInvitation, ShownMember } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Radios, TextField } from '../parts/fields.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { Moment } from '../parts/moment.tsx';
import { NextPage, nextAddress } from '../parts/next-page.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { roleChoices, roleWords } from './role-words.ts';

interface PeoplePageProps {
  readonly people: People;
  /** Whether people sign in here. */
  readonly accounts: boolean;
  readonly given: { readonly whom: string; readonly role: string };
  readonly errors: Sentences;
}

/** Who belongs to the organisation, and whom it has invited. */
export function PeoplePage({ people, accounts, given, errors }: PeoplePageProps) {
  const { members, invitations, may } = people;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>People</h1>
      <Members members={members} manage={may.manage && accounts} />
      <NextPage href={nextAddress('/people', people.next)} of="members" />
      {accounts ? null : (
        <div class="app-empty">
          <h2>You work alone here</h2>
          <p>With accounts, others can join you, each in a role of their own.</p>
          <p class="app-buttons">
            <a class="app-button" href="/set-up">
              Set up accounts
            </a>
          </p>
        </div>
      )}
      {may.manage && accounts ? (
        <>
          {invitations.length === 0 ? null : <Invitations invitations={invitations} />}
          <h2>Invite somebody</h2>
          <form class="app-form" action="/people/invitations" method="post" novalidate>
            <TextField
              name="whom"
              label="Whom do you invite?"
              hint="A name or an e-mail address, so that you know later whom the invitation was for."
              value={given.whom}
              error={errors.whom}
            />
            <Radios
              name="role"
              label="In which role?"
              choices={roleChoices}
              value={given.role}
              error={errors.role}
            />
            <button class="app-button" type="submit">
              Make an invitation
            </button>
          </form>
        </>
      ) : null}
    </>
  );
}

function Members({ members, manage }: { members: readonly ShownMember[]; manage: boolean }) {
  return (
    <table class="govuk-table app-table">
      <caption class="govuk-table__caption govuk-visually-hidden">Members of the organisation</caption>
      <HeadRow heads={['Name', 'E-mail address', 'Role', 'Since']} deed={manage ? 'Change' : undefined} />
      <tbody class="govuk-table__body">
        {members.map((member) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {member.name}
              {member.self ? ' (you)' : ''}
            </th>
            <td class="govuk-table__cell" data-label="E-mail address">
              {member.email ?? 'None'}
            </td>
            <td class="govuk-table__cell" data-label="Role">
              {roleWords[member.role]}
            </td>
            <td class="govuk-table__cell" data-label="Since">
              <Moment at={member.since} />
            </td>
            {manage ? (
              <td class="govuk-table__cell">
                <a class="govuk-link" href={`/people/${member.id}`}>
                  Change<span class="govuk-visually-hidden"> {member.name}</span>
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Invitations({ invitations }: { invitations: readonly ShownInvitation[] }) {
  return (
    <>
      <h2>Open invitations</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">Open invitations, newest first</caption>
        <HeadRow heads={['For', 'Role', 'Invited by', 'Until']} deed="Withdraw" />
        <tbody class="govuk-table__body">
          {invitations.map((invitation) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {invitation.whom}
              </th>
              <td class="govuk-table__cell" data-label="Role">
                {roleWords[invitation.role]}
              </td>
              <td class="govuk-table__cell" data-label="Invited by">
                {invitation.invitedBy}
              </td>
              <td class="govuk-table__cell" data-label="Until">
                <Moment at={invitation.expiresAt} />
              </td>
              <td class="govuk-table__cell">
                <form action={`/people/invitations/${invitation.id}/withdraw`} method="post">
                  <button class="app-button app-button--secondary app-button--small" type="submit">
                    Withdraw<span class="govuk-visually-hidden"> the invitation for {invitation.whom}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
