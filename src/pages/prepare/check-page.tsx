import type { ReviewState, ShownReview } from '../../app/index.ts';
import { notKnown, type Question, type QuestionGroup, questionGroups } from '../../core/scope/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { fileSize } from '../parts/file-size.ts';
import { Steps } from '../parts/steps.tsx';

interface CheckPageProps {
  readonly review: ShownReview;
  readonly errors: Readonly<Record<string, string>>;
}

const labelOf = (question: Question, answer: unknown): string | null =>
  question.choices.find(({ id }) => id === answer)?.label ?? null;

/** Everything that goes into a run, to be looked over before it starts. */
export function CheckPage({ review, errors }: CheckPageProps) {
  const open = questionGroups
    .flatMap(({ questions }) => questions)
    .filter((question) => labelOf(question, review.answers[question.id]) === null).length;
  return (
    <>
      <Steps current="Check and run" />
      <ErrorSummary errors={errors} />
      <h1>Check and run</h1>
      <p class="app-lead">{review.name}</p>
      <LastRun review={review} />
      {open === 0 ? null : <Open count={open} />}
      <section class="app-section app-form">
        <div class="app-subhead">
          <h2>Papers</h2>
          <a class="govuk-link" href={`/reviews/${review.id}/papers`}>
            Change<span class="govuk-visually-hidden"> papers</span>
          </a>
        </div>
        {review.papers.length === 0 ? (
          <p>There is no paper yet. Add at least one.</p>
        ) : (
          <dl class="govuk-summary-list">
            {review.papers.map((paper) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{paper.file}</dt>
                <dd class="govuk-summary-list__value">{fileSize(paper.size)}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      {questionGroups.map((group) => (
        <GroupAnswers review={review} group={group} />
      ))}
      <form action={`/reviews/${review.id}/start`} method="post">
        <button class="app-button" type="submit" id="start">
          Run the review
        </button>
      </form>
    </>
  );
}

const lastRuns: Readonly<Partial<Record<ReviewState, { title: string; text: string }>>> = {
  failed: { title: 'The last run failed.', text: '' },
  cancelled: { title: 'The last run was cancelled.', text: 'You can run it again.' },
  done: {
    title: 'The result is from an earlier version of Candour, which this one cannot show.',
    text: 'Run the review again; your decisions are kept.',
  },
};

/** Why a review that has run has no result to show. */
function LastRun({ review }: { review: ShownReview }) {
  const told = review.result === null ? lastRuns[review.state] : undefined;
  if (told === undefined) return null;
  return (
    <div class="app-notice app-notice--bad app-form">
      <p>
        <strong>{told.title}</strong> {review.state === 'failed' ? review.progress.message : told.text}
      </p>
    </div>
  );
}

function Open({ count }: { count: number }) {
  return (
    <div class="app-notice app-notice--care app-form">
      <p>
        <strong>
          {count} {count === 1 ? 'answer is' : 'answers are'} not known yet.
        </strong>{' '}
        You can run the review all the same: for each of them the stricter case is taken, and the report says
        so.
      </p>
    </div>
  );
}

function GroupAnswers({ review, group }: { review: ShownReview; group: QuestionGroup }) {
  return (
    <section class="app-section app-form">
      <div class="app-subhead">
        <h2>{group.title}</h2>
        <a class="govuk-link" href={`/reviews/${review.id}/questions/${group.id}`}>
          Change<span class="govuk-visually-hidden"> answers: {group.title}</span>
        </a>
      </div>
      <dl class="govuk-summary-list">
        {group.questions.map((question) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{question.text}</dt>
            <dd class="govuk-summary-list__value">
              {labelOf(question, review.answers[question.id]) ?? (
                <span class="app-quiet">
                  {review.answers[question.id] === notKnown ? 'Not known' : 'Not answered yet'}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
