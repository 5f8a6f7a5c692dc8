import type { KeptBom } from '../../core/bom/index.ts';
import { counted } from '../parts/phrases.ts';

const firstQuestions = 6;

/** What to ask the supplier, the first few at once and the others on demand. */
export function Questions({ result: { ask } }: { result: KeptBom }) {
  if (ask.length === 0) return null;
  return (
    <section class="app-section">
      <h2>What to ask the supplier</h2>
      <p class="app-prose">What the BOM does not say, what decides a provision first.</p>
      <QuestionList ask={ask.slice(0, firstQuestions)} />
      {ask.length <= firstQuestions ? null : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {counted(ask.length - firstQuestions, 'more question')}
            </span>
          </summary>
          <div class="govuk-details__text">
            <QuestionList ask={ask.slice(firstQuestions)} />
          </div>
        </details>
      )}
    </section>
  );
}

function QuestionList({ ask }: { ask: KeptBom['ask'] }) {
  return (
    <ul class="app-list">
      {ask.map(({ question, provisions, why }) => (
        <li>
          {question}
          <span class="app-quiet app-small app-block">
            {[provisions.length === 0 ? '' : `Provisions ${provisions.join(', ')}.`, why]
              .filter(Boolean)
              .join(' ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
