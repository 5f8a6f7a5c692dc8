import type { NegotiatedClause, ShownNegotiation, ShownReview } from '../../app/index.ts';
import type { NegotiationState } from '../../core/negotiation/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { NegotiationTag } from '../parts/status.tsx';
import { ReportFrame } from '../report/report-frame.tsx';
import { type SentStep, StepForm, stepField } from './step-form.tsx';

interface ClausePageProps {
  readonly review: ShownReview;
  readonly shown: ShownNegotiation;
  readonly negotiated: NegotiatedClause;
  readonly sent: SentStep;
  readonly errors: Sentences;
  /** The counter-draft whose page the form was sent from; null where it was this page. */
  readonly counterDraft: string | null;
}

/** One clause between the parties: what it has been through, and where it stands now. */
export function ClausePage({ review, shown, negotiated, sent, errors, counterDraft }: ClausePageProps) {
  const { clause, heading, state, history } = negotiated;
  const refusal = shown.refusals.find((one) => one.clause === clause);
  return (
    <ReportFrame review={review} tab="negotiation">
      <ErrorSummary
        errors={Object.fromEntries(
          Object.entries(errors).map(([field, says]) => [stepField(field, clause, counterDraft), says]),
        )}
      />
      <div class="app-term-head">
        <h1>{heading}</h1>
        {state === null ? null : <NegotiationTag state={state} />}
      </div>
      {refusal === undefined ? null : (
        <p class="app-notice app-notice--bad">
          <strong>Next:</strong> {refusal.nextStep}
        </p>
      )}
      <div class="app-columns">
        <section>
          <h2>What it has been through</h2>
          <ol class="app-history" reversed>
            {history.toReversed().map((step) => (
              <li class="app-history__entry">
                <p class="app-history__says">
                  <NegotiationTag state={step.to} />
                </p>
                {step.reason === null ? null : <p class="app-history__why">“{step.reason}”</p>}
                {step.wording === null ? null : <Words text={step.wording} title={wordsTitle[step.to]} />}
                <p class="app-quiet app-small app-history__who">
                  {step.by}, <Moment at={new Date(step.at)} />
                </p>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>What is next</h2>
          {shown.may.decide ? (
            <StepForm
              review={review.id}
              negotiated={negotiated}
              sent={sent}
              errors={errors}
              counterDraft={counterDraft}
            />
          ) : (
            <p>Your role lets you read this, and not decide over it.</p>
          )}
        </section>
      </div>
    </ReportFrame>
  );
}

const wordsTitle: Readonly<Record<NegotiationState, string>> = {
  proposed: 'The words we proposed',
  agreed: 'The words agreed on',
  'agreed-with-changes': 'The words agreed on',
  refused: 'The words they would give',
  withdrawn: 'The words it had',
};

function Words({ text, title }: { text: string; title: string }) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">
        {text.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </details>
  );
}
