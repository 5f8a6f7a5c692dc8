import type { ShownReview } from '../../app/index.ts';
import { principles, roleNames, strengths } from '../../core/code/index.ts';
import {
  type Assessed,
  partyName,
  type Review,
  standingNames,
  standings,
  strengthNames,
} from '../../core/report/index.ts';
import { intensityTitles, parties } from '../../core/scope/index.ts';
import { termById } from '../../core/terms/index.ts';
import { filterChoices, Select } from '../parts/fields.tsx';
import { capitalised, counted, listed } from '../parts/phrases.ts';
import { StandingTag } from '../parts/status.tsx';
import {
  fits,
  mostObligations,
  type ObligationFilter,
  type ObligationPage,
  obligationsAddress,
} from './obligation-filter.ts';
import { ReportFrame } from './report-frame.tsx';
import { SetAsidePart } from './set-aside-part.tsx';

interface ObligationsPageProps {
  readonly review: ShownReview;
  readonly result: Review;
  readonly filter: ObligationFilter;
  readonly page: ObligationPage;
}

/** Every duty laid on us or the supplier, with how it stands and what to do next. */
export function ObligationsPage({ review, result, filter, page: asked }: ObligationsPageProps) {
  const fitting = result.assessed.filter((assessed) => fits(assessed, filter));
  const all = `/reviews/${review.id}/obligations`;
  const last = Math.max(1, Math.ceil(fitting.length / mostObligations));
  const page = asked === 'all' ? asked : Math.min(asked, last);
  const from = page === 'all' ? 0 : (page - 1) * mostObligations;
  const shown = page === 'all' ? fitting : fitting.slice(from, from + mostObligations);
  return (
    <ReportFrame review={review} tab="obligations">
      <h1>Obligations</h1>
      <p class="app-lead">
        Who owes what under the Code in this use, and whether the papers see to it. Most pressing first.
      </p>
      <Filters action={all} result={result} filter={filter} />
      <p role="status">
        {fitting.length === result.assessed.length
          ? counted(fitting.length, 'obligation')
          : `${fitting.length} of ${counted(result.assessed.length, 'obligation')}`}
        {shown.length === fitting.length ? '' : `, ${from + 1} to ${from + shown.length} shown here`}
        {fitting.length === result.assessed.length ? null : (
          <>
            {' · '}
            <a class="govuk-link" href={all}>
              Take all choices back
            </a>
          </>
        )}
      </p>
      {shown.length === 0 ? (
        <div class="app-empty">
          <h2>No obligation fits</h2>
          <p>Take one of the choices back.</p>
        </div>
      ) : (
        <Table review={review.id} result={result} shown={shown} />
      )}
      <Pages path={all} filter={filter} page={page} all={fitting.length} />
      <SetAsidePart result={result} />
    </ReportFrame>
  );
}

/** The ways through more obligations than one page shows, all of them with the same filters. */
function Pages(props: { path: string; filter: ObligationFilter; page: ObligationPage; all: number }) {
  const { path, filter, page, all } = props;
  if (all <= mostObligations) return null;
  const last = Math.ceil(all / mostObligations);
  const numbers = Array.from({ length: last }, (_, place) => place + 1);
  return (
    <nav class="app-pages app-no-print" aria-label="Pages of obligations">
      {numbers.map((number) => (
        <a
          class="app-button app-button--secondary app-button--small"
          href={obligationsAddress(path, filter, number)}
          aria-current={number === page ? 'page' : undefined}
          aria-label={`Page ${number} of ${last}`}
        >
          {number}
        </a>
      ))}
      {page === 'all' ? null : (
        <a class="govuk-link" href={obligationsAddress(path, filter, 'all')}>
          All on one page
        </a>
      )}
    </nav>
  );
}

function Filters(props: { action: string; result: Review; filter: ObligationFilter }) {
  const { action, result, filter } = props;
  return (
    <form class="app-filters app-no-print" action={action} method="get" aria-label="Narrow the obligations">
      <Select
        name="standing"
        label="How it stands"
        choices={filterChoices(standings, (id) => standingNames[id], 'Any way')}
        value={filter.standing ?? ''}
      />
      <Select
        name="party"
        label="Who owes it"
        choices={filterChoices(parties, (party) => partyName(party, result), 'Anyone')}
        value={filter.party ?? ''}
      />
      <Select
        name="strength"
        label="Strength"
        choices={filterChoices(strengths, (id) => strengthNames[id], 'Any')}
        value={filter.strength ?? ''}
      />
      <Select
        name="principle"
        label="Principle"
        choices={[
          { value: '', label: 'Any' },
          ...principles.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` })),
        ]}
        value={String(filter.principle ?? '')}
      />
      <button class="app-button app-button--secondary app-button--small" type="submit">
        Show
      </button>
    </form>
  );
}

const heads = ['How it stands', 'Duty', 'Who owes it', 'Why, and what next'];

function Table(props: { review: string; result: Review; shown: readonly Assessed[] }) {
  const { review, result, shown } = props;
  return (
    <table class="govuk-table app-table app-obligations">
      <caption class="govuk-table__caption govuk-visually-hidden">Obligations, most pressing first</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {heads.map((head) => (
            <th scope="col" class="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {shown.map((assessed) => (
          <Row review={review} result={result} assessed={assessed} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: { review: string; result: Review; assessed: Assessed }) {
  const { review, result, assessed } = props;
  const { obligation, standing, terms, because, next, shortfalls } = assessed;
  const { duty, party, roles, strength, intensity } = obligation;
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell">
        <StandingTag standing={standing} />
      </td>
      <td class="govuk-table__cell">
        <p>
          <a class="govuk-link" href={`/code/${duty.provision}`}>
            {duty.id}
          </a>{' '}
          {capitalised(duty.summary)}
        </p>
        <p class="app-chips">
          <span class={strength === 'required' ? 'app-chip app-chip--strong' : 'app-chip'}>
            {strengthNames[strength]}
          </span>
          <span class="app-chip">{intensityTitles[intensity].title}</span>
        </p>
      </td>
      <td class="govuk-table__cell" data-label="Who owes it">
        {partyName(party, result)}{' '}
        <span class="app-quiet">as {listed(roles.map((role) => roleNames[role]))}</span>
      </td>
      <td class="govuk-table__cell">
        <p>{because}</p>
        {shortfalls.map(({ says }) => (
          <p>{says}</p>
        ))}
        {standing === 'met' ? null : (
          <p>
            <strong>Next:</strong> {next}
          </p>
        )}
        {terms.length === 0 ? null : (
          <p class="app-quiet">
            {terms.map((id, index) => (
              <>
                {index === 0 ? '' : ' · '}
                <a class="govuk-link" href={`/reviews/${review}/terms/${id}`}>
                  {termById(id).title}
                </a>
              </>
            ))}
          </p>
        )}
      </td>
    </tr>
  );
}
