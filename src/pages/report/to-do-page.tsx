import type { ShownReview } from '../../app/index.ts';
import {
  dutyQuestions,
  ownActions,
  type PrincipleGroup,
  type Review,
  strengthNames,
  termQuestions,
} from '../../core/report/index.ts';
import { termById } from '../../core/terms/index.ts';
import { capitalised } from '../parts/phrases.ts';
import { StandingTag } from '../parts/status.tsx';
import { ReportFrame } from './report-frame.tsx';

/** What to ask the supplier, and what is ours to do. */
export function ToDoPage({ review, result }: { review: ShownReview; result: Review }) {
  const asked = termQuestions(result);
  const [duties, actions] = [dutyQuestions(result), ownActions(result)];
  return (
    <ReportFrame review={review} tab="to-do">
      <h1>To do</h1>
      <p class="app-lead">What to ask the supplier, and what is ours to do whatever the contract says.</p>
      <div class="app-columns app-columns--even">
        <section>
          <h2>Ask the supplier</h2>
          {asked.length + duties.length === 0 ? <p>There is nothing to ask.</p> : null}
          {asked.length === 0 ? null : <h3>Until the clauses are agreed</h3>}
          <ol class="app-to-do">
            {asked.map(({ term, standing, question }) => (
              <li class="app-to-do__item">
                <p>{question}</p>
                <p class="app-chips">
                  <StandingTag standing={standing} />
                  <a class="govuk-link app-small" href={`/reviews/${review.id}/terms/${term}`}>
                    {termById(term).title}
                  </a>
                </p>
              </li>
            ))}
          </ol>
          {duties.length === 0 ? null : (
            <>
              <h3>What contracts do not usually settle</h3>
              <p class="app-small app-quiet">
                Ask how the supplier sees to each of these, and what shows it.
              </p>
            </>
          )}
          <Groups groups={duties} />
        </section>
        <section>
          <h2>Do ourselves</h2>
          {actions.length === 0 ? <p>Nothing falls to us in this use.</p> : null}
          <Groups groups={actions} />
        </section>
      </div>
    </ReportFrame>
  );
}

function Groups({ groups }: { groups: readonly PrincipleGroup[] }) {
  return (
    <>
      {groups.map(({ principle, title, items }) => (
        <details class="govuk-details app-to-do__group">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {principle}. {title} ({items.length})
            </span>
          </summary>
          <ul class="app-to-do">
            {items.map(({ provision, obligations }) => (
              <li class="app-to-do__item">
                {obligations.map((obligation) => (
                  <p>{capitalised(obligation.duty.summary)}.</p>
                ))}
                <p class="app-quiet app-small">
                  <a class="govuk-link" href={`/code/${provision.id}`}>
                    {provision.id} {provision.title}
                  </a>
                  , {strengthNames[provision.strength].toLowerCase()}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
