import type { ScopePreview, ShownUse } from '../../app/index.ts';
import { tierNames } from '../../core/report/index.ts';
import { type Answers, questionGroups, questionIds } from '../../core/scope/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextArea } from '../parts/fields.tsx';
import { QuestionField } from '../parts/question-field.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { Reasons } from '../report/reasons.tsx';
import { RolesOf } from '../report/roles-of.tsx';
import { OutgrownPart, ScopeChangePart } from './scope-change.tsx';

interface ScopeQuestionsProps {
  readonly use: ShownUse;
  readonly answers: Answers;
  /** Stands for what is changed. */
  readonly seen: string | number;
  readonly errors: Sentences;
}

/** All questions about a use on one page. */
export function ScopeQuestions({ use, answers, seen, errors }: ScopeQuestionsProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="app-overline">{use.name}</p>
      <h1>{use.scopes.length === 0 ? 'Questions about this use' : 'What has changed about this use?'}</h1>
      <p class="app-lead">
        {use.scopes.length === 0
          ? 'They settle who has which role and how much proof is fair to ask for.'
          : 'Change the answers that are no longer right. You will see what follows before anything is kept.'}
      </p>
      <form class="app-form" action={`/uses/${use.id}/scope/preview`} method="post" novalidate>
        <Seen mark={seen} />
        {questionGroups.map((group) => (
          <section class="app-section">
            <h2>{group.title}</h2>
            <p class="app-quiet">{group.intro}</p>
            {group.questions.map((question) => (
              <QuestionField question={question} answer={answers[question.id]} error={errors[question.id]} />
            ))}
          </section>
        ))}
        <button class="app-button" type="submit">
          See what follows
        </button>
      </form>
    </>
  );
}

interface ScopeCheckProps {
  readonly use: ShownUse;
  readonly preview: ScopePreview;
  /** Stands for what the questions were answered over. */
  readonly seen: string;
  readonly why: string;
  readonly errors: Sentences;
}

/** What answers would change, to be looked at before they are kept. */
export function ScopeCheck({ use, preview, seen, why, errors }: ScopeCheckProps) {
  const { scope, change, outgrown } = preview;
  const same = change !== null && change.answers.length === 0;
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="app-overline">{use.name}</p>
      <h1>{headlineOf(preview)}</h1>
      {same ? (
        <p class="app-lead">The answers are those that count already. There is nothing to keep.</p>
      ) : null}
      {outgrown.map((contract) => (
        <OutgrownPart contract={contract} terms={contract.terms} />
      ))}
      <div class="app-columns">
        <div>
          {change === null || same ? null : (
            <section class="app-section">
              <h2>What is other than before</h2>
              <ScopeChangePart change={change} supplier={use.supplier.name} />
            </section>
          )}
          {same ? (
            <p>
              <a class="govuk-link" href={`/uses/${use.id}`}>
                Back to the use
              </a>
            </p>
          ) : (
            <form class="app-form" action={`/uses/${use.id}/scope`} method="post" novalidate>
              <Seen mark={seen} />
              {questionIds.map((id) => (
                <input type="hidden" name={id} value={scope.answers[id] ?? ''} />
              ))}
              <TextArea
                name="why"
                label="Why?"
                hint="A sentence for those who look back: who knew, what has changed."
                error={errors.why}
                value={why}
                rows={2}
              />
              <div class="app-buttons">
                <button class="app-button" type="submit">
                  Keep these answers
                </button>
                <a class="govuk-link" href={`/uses/${use.id}`}>
                  Leave it as it was
                </a>
              </div>
            </form>
          )}
        </div>
        <aside>
          <section class="app-card">
            <h2 class="app-card__title">{tierNames[scope.tier.level]} tier</h2>
            <Reasons reasons={scope.tier.reasons} />
          </section>
          <section class="app-card">
            <h2 class="app-card__title">Who has which role</h2>
            <RolesOf title="Us" roles={scope.roles.us} />
            <RolesOf title={use.supplier.name} roles={scope.roles.supplier} />
          </section>
        </aside>
      </div>
    </>
  );
}

function headlineOf({ scope, change }: ScopePreview): string {
  const tier = tierNames[scope.tier.level].toLowerCase();
  if (change === null) return `A use of ${tier} tier`;
  if (change.answers.length === 0) return 'Nothing has changed';
  return change.grown ? `The use has grown: ${tier} tier` : `The use changes: ${tier} tier`;
}
