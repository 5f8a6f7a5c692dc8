import type { Organisations } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/fields.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { roleWords } from './role-words.ts';

interface OrganisationsPageProps {
  readonly organisations: Organisations;
  /** The one worked in now. */
  readonly current: string;
  readonly name: string;
  readonly errors: Sentences;
}

/** The organisations of a person, strictly apart, and the way from one to another. */
export function OrganisationsPage(props: OrganisationsPageProps) {
  const { organisations, current, name, errors } = props;
  const { memberships, may } = organisations;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Your organisations</h1>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">Organisations you belong to</caption>
        <HeadRow heads={['Organisation', 'Your role', 'Work in it']} />
        <tbody class="govuk-table__body">
          {memberships.map(({ organisation, organisationName, role }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {organisationName}
              </th>
              <td class="govuk-table__cell" data-label="Your role">
                {roleWords[role]}
              </td>
              <td class="govuk-table__cell" data-label="Work in it">
                {organisation === current ? (
                  'You are here'
                ) : (
                  <Switch to={organisation} name={organisationName} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {may.found ? (
        <>
          <h2>Another organisation</h2>
          <p>For a client or a part of a group: nothing of one is ever seen in another.</p>
          <form class="app-form app-form--narrow" action="/organisations" method="post" novalidate>
            <TextField name="name" label="Its name" value={name} error={errors.name} />
            <button class="app-button" type="submit">
              Add it
            </button>
          </form>
        </>
      ) : null}
    </>
  );
}

function Switch({ to, name }: { to: string; name: string }) {
  return (
    <form action={`/organisations/${to}/switch`} method="post">
      <button class="app-button app-button--secondary app-button--small" type="submit">
        Switch<span class="govuk-visually-hidden"> to {name}</span>
      </button>
    </form>
  );
}
