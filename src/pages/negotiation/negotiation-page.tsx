import type { ShownNegotiation, ShownReview } from '../../app/index.ts';
import { libraryEntry } from '../../core/annex/index.ts';
import type { Refusal } from '../../core/negotiation/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { counted } from '../parts/phrases.ts';
import type { Sentences } from '../parts/sentences.ts';
import { NegotiationTag } from '../parts/status.tsx';
import { ReportFrame } from '../report/report-frame.tsx';
import { CounterDrafts } from './counter-drafts-part.tsx';
import { Redlines } from './redlines-part.tsx';
import { Versions } from './versions-part.tsx';

export interface NegotiationPageProps {
  readonly review: ShownReview;
  readonly shown: ShownNegotiation;
  readonly errors: Sentences;
}

/** Where each clause stands between the parties, what was sent and what came back. */
export function NegotiationPage({ review, shown, errors }: NegotiationPageProps) {
  return (
    <ReportFrame review={review} tab="negotiation">
      <ErrorSummary errors={errors} />
      <h1>Negotiation</h1>
      {shown.versions.length === 0 ? (
        <NothingSent review={review.id} />
      ) : (
        <>
          <Refusals review={review.id} refusals={shown.refusals} />
          <Clauses review={review.id} shown={shown} />
          <Versions review={review.id} shown={shown} />
          <Redlines review={review} shown={shown} errors={errors} />
          <CounterDrafts review={review} shown={shown} errors={errors} />
        </>
      )}
    </ReportFrame>
  );
}

function NothingSent({ review }: { review: string }) {
  return (
    <div class="app-empty">
      <h2>Nothing has been put to the supplier yet</h2>
      <p>
        Choose what you ask for and make a first version of the annex. What comes back is held against it.
      </p>
      <p class="app-buttons">
        <a class="app-button" href={`/reviews/${review}/annex`}>
          Choose the clauses
        </a>
      </p>
    </div>
  );
}

/** Clauses that the supplier will not give, each with what to do next. */
export function Refusals({ review, refusals }: { review: string; refusals: readonly Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <section class="app-notice app-notice--bad">
      <h2 class="app-card__title">The supplier refuses {counted(refusals.length, 'clause')}</h2>
      <ul class="govuk-list app-refusals">
        {refusals.map(({ clause, reason, weight, nextStep }) => (
          <li>
            <a class="govuk-link" href={`/reviews/${review}/negotiation/${clause}`}>
              {libraryEntry(clause).clause.heading}
            </a>
            {weight === 'required' ? ' (the Code requires it)' : ''}: “{reason}”
            <br />
            <strong>Next:</strong> {nextStep}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clauses({ review, shown }: { review: string; shown: ShownNegotiation }) {
  return (
    <section class="app-section">
      <h2>Where each clause stands</h2>
      <table class="govuk-table app-table">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Clause
            </th>
            <th scope="col" class="govuk-table__header">
              Stands
            </th>
            <th scope="col" class="govuk-table__header">
              Since
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {shown.clauses.map(({ clause, heading, state, history }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                <a class="govuk-link" href={`/reviews/${review}/negotiation/${clause}`}>
                  {heading}
                </a>
              </th>
              <td class="govuk-table__cell">{state === null ? null : <NegotiationTag state={state} />}</td>
              <td class="govuk-table__cell" data-label="Since">
                <Since at={history.at(-1)?.at} by={history.at(-1)?.by} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Since({ at, by }: { at: string | undefined; by: string | undefined }) {
  if (at === undefined) return null;
  return (
    <>
      <Moment at={new Date(at)} />, {by}
    </>
  );
}
