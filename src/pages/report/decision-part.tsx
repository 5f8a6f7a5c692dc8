import type { ShownReview } from '../../app/index.ts';
import type { Finding } from '../../core/contract/index.ts';
import { type Decision, type Review, statusNames } from '../../core/report/index.ts';
import { Radios, TextArea } from '../parts/fields.tsx';
import { Moment } from '../parts/moment.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { StatusTag } from '../parts/status.tsx';

/** What the forms sent, to be shown again where something has to be corrected. */
export interface SentDecision {
  readonly status: string;
  readonly reason: string;
  readonly withdrawReason: string;
}

interface DecisionPartProps {
  readonly review: ShownReview;
  readonly result: Review;
  readonly finding: Finding;
  readonly errors: Sentences;
  readonly sent: SentDecision;
}

/** What people decided over a finding, and the form to confirm or change it. */
export function DecisionPart({ review, result, finding, errors, sent }: DecisionPartProps) {
  const decisions = result.decisions
    .filter(({ term }) => term === finding.term)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <section class="app-section" id="decision">
      <h2>Your decision</h2>
      {decisions.map((decision, index) => (
        <Decided decision={decision} counts={index === 0} />
      ))}
      {decisions.length === 0 ? null : (
        <p class="app-small">
          <a class="govuk-link" href={`/reviews/${review.id}/history`}>
            Who decided what before
          </a>
        </p>
      )}
      {review.may.decide ? (
        <>
          <DecisionForm review={review} finding={finding} errors={errors} sent={sent} />
          {decisions.length === 0 ? null : (
            <WithdrawForm review={review} finding={finding} errors={errors} sent={sent} />
          )}
        </>
      ) : (
        <p>Decisions can be made once the run has ended.</p>
      )}
    </section>
  );
}

function Decided({ decision, counts }: { decision: Decision; counts: boolean }) {
  return (
    <div class={counts ? 'app-notice app-notice--good' : 'app-notice'}>
      <p class="app-decided">
        <StatusTag status={decision.status} />
        <span>
          {decision.by}, <Moment at={new Date(decision.at)} />
          {counts ? '. This counts.' : '. Replaced by a later decision.'}
        </span>
      </p>
      <p>{decision.reason}</p>
    </div>
  );
}

function DecisionForm({ review, finding, errors, sent }: Omit<DecisionPartProps, 'result'>) {
  return (
    <form class="app-card" action={`/reviews/${review.id}/terms/${finding.term}`} method="post" novalidate>
      <Radios
        name="status"
        label="How does this term stand?"
        hint={`Found: ${statusNames[finding.status].toLowerCase()}. Choose the same to confirm it.`}
        error={errors.status}
        small
        choices={[
          { value: 'covered', label: 'Covered' },
          { value: 'weak', label: 'Weak' },
          { value: 'absent', label: 'Absent' },
        ]}
        value={sent.status === '' ? finding.status : sent.status}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="Whoever reads the report sees this beside your name."
        error={errors.reason}
        value={sent.reason}
        rows={3}
      />
      <button class="app-button" type="submit">
        Save the decision
      </button>
    </form>
  );
}

function WithdrawForm({ review, finding, errors, sent }: Omit<DecisionPartProps, 'result'>) {
  return (
    <details class="govuk-details app-withdraw" open={errors.withdrawReason !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Take the decision back</span>
      </summary>
      <form
        class="govuk-details__text"
        action={`/reviews/${review.id}/terms/${finding.term}/withdraw`}
        method="post"
        novalidate
      >
        <TextArea
          name="withdrawReason"
          label="Why is it taken back?"
          hint="What was found counts again."
          error={errors.withdrawReason}
          value={sent.withdrawReason}
          rows={2}
        />
        <button class="app-button app-button--secondary" type="submit">
          Take it back
        </button>
      </form>
    </details>
  );
}
