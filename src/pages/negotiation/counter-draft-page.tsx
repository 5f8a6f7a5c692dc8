import type { NegotiatedClause, ShownCounterDraft, ShownNegotiation, ShownReview } from '../../app/index.ts';
import { clauseIds, libraryEntry } from '../../core/annex/index.ts';
import { type ClauseOutcome, type Outcome, suggestedState } from '../../core/negotiation/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { listed } from '../parts/phrases.ts';
import type { Sentences } from '../parts/sentences.ts';
import { NegotiationTag, OutcomeTag, outcomeNames, StatusTag, stateNames } from '../parts/status.tsx';
import { ReportFrame } from '../report/report-frame.tsx';
import { Changes } from './changes.tsx';
import { StepForm } from './step-form.tsx';

interface CounterDraftPageProps {
  readonly review: ShownReview;
  readonly shown: ShownNegotiation;
  readonly draft: ShownCounterDraft;
  readonly errors: Sentences;
}

/** The most pressing first. */
const byInterest: readonly Outcome[] = ['struck', 'changed', 'moved', 'open', 'accepted'];

/** A counter-draft held against what we sent: clause by clause, and what else they changed. */
export function CounterDraftPage(props: CounterDraftPageProps) {
  const { review, shown, draft, errors } = props;
  const { clauses, elsewhere, authors, warnings } = draft.comparison;
  const inOrder = clauses.toSorted(
    (one, other) => byInterest.indexOf(one.outcome) - byInterest.indexOf(other.outcome),
  );
  return (
    <ReportFrame review={review} tab="negotiation">
      <ErrorSummary errors={errors} />
      <h1>{draft.file}</h1>
      <p class="app-lead">
        Held against {draft.ours}, version {draft.version} of the annex.
        {authors.length === 0 ? '' : ` New tracked changes are by ${listed(authors)}.`}
      </p>
      <p class="app-quiet app-small">
        Taken up <Moment at={draft.addedAt} />, {draft.addedBy}
      </p>
      <Files review={review.id} draft={draft} />
      {warnings.map((warning) => (
        <p class="app-notice app-notice--bad">{warning}</p>
      ))}
      {clauses.length === 0 ? null : <Counts clauses={clauses} />}
      <ConfirmAll review={review.id} shown={shown} draft={draft} />
      <section class="app-section">
        <h2>What we proposed</h2>
        {clauses.length === 0 ? (
          <p>
            What we sent holds no marks of our clauses, so it was compared paragraph by paragraph. See what
            they changed below.
          </p>
        ) : null}
        {inOrder.map((outcome, index) => (
          <Clause
            review={review.id}
            outcome={outcome}
            negotiated={
              inOrder.findIndex(({ clause }) => clause === outcome.clause) === index
                ? shown.clauses.find(({ clause }) => clause === outcome.clause)
                : undefined
            }
            draft={draft.id}
            mayDecide={shown.may.decide}
          />
        ))}
      </section>
      <section class="app-section">
        <h2>What else they changed</h2>
        {elsewhere.length === 0 ? <p>Nothing.</p> : <Changes changes={elsewhere} />}
      </section>
    </ReportFrame>
  );
}

function Files({ review, draft }: { review: string; draft: ShownCounterDraft }) {
  const { id, redline, version } = draft;
  const ours =
    redline === null
      ? `/api/v1/reviews/${review}/annex/versions/${version}/annex/docx`
      : `/api/v1/reviews/${review}/redlines/${redline}/file`;
  return (
    <p class="app-downloads app-no-print">
      <span>Files:</span>
      <a class="govuk-link" href={`/api/v1/reviews/${review}/counter-drafts/${id}/file`} download>
        Theirs, as it came
      </a>
      <a class="govuk-link" href={ours} download>
        Ours, as it was sent
      </a>
    </p>
  );
}

function Counts({ clauses }: { clauses: readonly ClauseOutcome[] }) {
  return (
    <ul class="app-outcomes">
      {byInterest.map((outcome) => (
        <li>
          <b>{clauses.filter((clause) => clause.outcome === outcome).length}</b>{' '}
          {outcomeNames[outcome].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}

/** One press for what needs no judgement: clauses that came back as we worded them. */
function ConfirmAll({
  review,
  shown,
  draft,
}: Omit<CounterDraftPageProps, 'review' | 'errors'> & { review: string }) {
  const waiting = shown.clauses.filter(({ clause, state }) => {
    const found = draft.comparison.clauses.filter((outcome) => outcome.clause === clause);
    return (
      state === 'proposed' &&
      found.length > 0 &&
      found.every((outcome) => suggestedState(outcome) === 'agreed')
    );
  });
  if (waiting.length === 0 || !shown.may.decide) return null;
  return (
    <form class="app-no-print" action={`/reviews/${review}/counter-drafts/${draft.id}/confirm`} method="post">
      <button class="app-button" type="submit">
        Note the {waiting.length} accepted {waiting.length === 1 ? 'clause' : 'clauses'} as agreed
      </button>
    </form>
  );
}

/** A clause of the library by its name there; anything else by its first words. */
function titleOf({ clause, kind, heading }: ClauseOutcome): string {
  const id = clauseIds.find((known) => known === clause);
  if (id === undefined) return heading;
  const name = libraryEntry(id).clause.heading;
  return kind === 'words' ? `${name}, in their own sentence` : name;
}

function Clause(props: {
  review: string;
  outcome: ClauseOutcome;
  negotiated: NegotiatedClause | undefined;
  draft: string;
  mayDecide: boolean;
}) {
  const { review, outcome, negotiated, draft, mayDecide } = props;
  const suggested = suggestedState(outcome);
  const theirWords = outcome.paragraphs.flatMap(({ after }) => after ?? []).join('\n');
  return (
    <section class={`app-outcome app-outcome--${outcome.outcome}`} id={`outcome-${outcome.clause}`}>
      <div class="app-outcome__head">
        <h3>{titleOf(outcome)}</h3>
        <OutcomeTag outcome={outcome.outcome} />
      </div>
      <p>{outcome.says}</p>
      {outcome.status === null || outcome.status.ours === outcome.status.theirs ? null : (
        <p class="app-chips">
          With our words <StatusTag status={outcome.status.ours} /> with theirs{' '}
          <StatusTag status={outcome.status.theirs} />
        </p>
      )}
      <Changes changes={outcome.paragraphs.filter(({ kind }) => kind !== 'same')} />
      {negotiated === undefined || negotiated.state === null ? null : (
        <>
          <p class="app-chips">
            Where it stands: <NegotiationTag state={negotiated.state} />
            {suggested === null || suggested === negotiated.state || !negotiated.next.includes(suggested)
              ? null
              : ` This draft suggests: ${stateNames[suggested].toLowerCase()}.`}
          </p>
          {mayDecide && negotiated.next.length > 0 ? (
            <details class="govuk-details app-no-print">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  Say where it stands<span class="govuk-visually-hidden">: {titleOf(outcome)}</span>
                </span>
              </summary>
              <StepForm
                review={review}
                negotiated={negotiated}
                sent={{
                  to: suggested ?? '',
                  reason: '',
                  wording: outcome.outcome === 'changed' ? theirWords : '',
                }}
                errors={{}}
                counterDraft={draft}
              />
            </details>
          ) : null}
        </>
      )}
    </section>
  );
}
