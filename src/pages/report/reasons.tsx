import type { Reason } from '../../core/scope/index.ts';
import { counted } from '../parts/phrases.ts';
import { answerWords } from './answer-words.ts';

const shownAtOnce = 3;

/** Why something was concluded, with the questions and answers that led to it; long lists open on demand. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const [first, rest] = [reasons.slice(0, shownAtOnce), reasons.slice(shownAtOnce)];
  return (
    <>
      <ReasonList reasons={first} />
      {rest.length === 0 ? null : (
        <details class="govuk-details app-reasons__more">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{counted(rest.length, 'more reason')}</span>
          </summary>
          <div class="govuk-details__text">
            <ReasonList reasons={rest} />
          </div>
        </details>
      )}
    </>
  );
}

function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul class="app-reasons">
      {reasons.map((reason) => (
        <li>
          {reason.because}
          {[reason, ...reason.also].map(({ question, answer }) => {
            const said = answerWords(question, answer);
            return (
              <span class="app-reasons__answer">
                {said.question} <strong>{said.answer}.</strong>
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
