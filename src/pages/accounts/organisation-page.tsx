import type { Joining, ShownOrganisation } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Radios, TextField } from '../parts/fields.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { Moment } from '../parts/moment.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { roleChoices, roleWords } from './role-words.ts';

export interface OrganisationGiven {
  readonly name: string;
  /** Stands for the name when the form was opened. */
  readonly seen: string;
  readonly domain: string;
  readonly role: string;
}

interface OrganisationPageProps {
  readonly organisation: ShownOrganisation;
  /** Who may join by their first sign-on; null where that is not the reader's to see, or there is no sign-on. */
  readonly joining: Joining | null;
  readonly given: OrganisationGiven;
  readonly errors: Sentences;
}

/** The organisation that one works in: its name, and who joins it by themselves. */
export function OrganisationPage({ organisation, joining, given, errors }: OrganisationPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{organisation.name}</h1>
      <p class="app-lead">
        Founded <Moment at={organisation.foundedAt} />.
      </p>
      {organisation.may.manage ? (
        <form class="app-form app-form--narrow" action="/organisation" method="post" novalidate>
          <Seen mark={given.seen} />
          <TextField
            name="name"
            label="Name of the organisation"
            hint="What was recorded before keeps the name of then."
            autocomplete="organization"
            value={given.name}
            error={errors.name}
          />
          <button class="app-button" type="submit">
            Change the name
          </button>
        </form>
      ) : null}
      {joining === null ? null : <JoiningPart joining={joining} given={given} errors={errors} />}
    </>
  );
}

function JoiningPart(props: Omit<OrganisationPageProps, 'organisation' | 'joining'> & { joining: Joining }) {
  const { joining, given, errors } = props;
  const { domains, offered } = joining;
  return (
    <>
      <h2>Joining by sign-on</h2>
      <p>
        Who signs on for the first time with a verified e-mail address of one of these domains becomes a
        member without an invitation.
      </p>
      {domains.length === 0 ? <p>Nobody joins by themselves now.</p> : <Domains domains={domains} />}
      {offered.length === 0 ? (
        <p class="app-quiet">
          Whoever runs the server says of which domains people may join (CANDOUR_OIDC_DOMAINS).
        </p>
      ) : (
        <form class="app-form" action="/organisation/joining" method="post" novalidate>
          <Radios
            name="domain"
            label="People of which domain may join?"
            choices={offered.map((domain) => ({ value: domain, label: domain }))}
            value={given.domain}
            error={errors.domain}
          />
          <Radios
            name="role"
            label="In which role?"
            choices={roleChoices.filter(({ value }) => value !== 'owner')}
            value={given.role}
            error={errors.role}
          />
          <button class="app-button" type="submit">
            Let them join
          </button>
        </form>
      )}
    </>
  );
}

function Domains({ domains }: Pick<Joining, 'domains'>) {
  return (
    <table class="govuk-table app-table">
      <caption class="govuk-table__caption govuk-visually-hidden">Domains whose people join</caption>
      <HeadRow heads={['Domain', 'Role', 'Since', 'End']} />
      <tbody class="govuk-table__body">
        {domains.map(({ domain, role, addedAt, addedBy }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {domain}
            </th>
            <td class="govuk-table__cell" data-label="Role">
              {roleWords[role]}
            </td>
            <td class="govuk-table__cell" data-label="Since">
              <Moment at={addedAt} />, {addedBy}
            </td>
            <td class="govuk-table__cell" data-label="End">
              <form action="/organisation/joining/close" method="post">
                <input type="hidden" name="domain" value={domain} />
                <button class="app-button app-button--secondary app-button--small" type="submit">
                  End<span class="govuk-visually-hidden"> joining by {domain}</span>
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
