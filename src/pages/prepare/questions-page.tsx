import { type Answers, type QuestionGroup, questionGroups } from '../../core/scope/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { QuestionField } from '../parts/question-field.tsx';
import { Seen } from '../parts/seen.tsx';
import { Steps } from '../parts/steps.tsx';

interface QuestionsPageProps {
  readonly review: string;
  readonly group: QuestionGroup;
  readonly answers: Answers;
  /** Stands for what is changed. */
  readonly seen: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** One group of questions about the use, each with the reason why it is asked. */
export function QuestionsPage({ review, group, answers, seen, errors }: QuestionsPageProps) {
  const place = questionGroups.indexOf(group);
  return (
    <>
      <Steps current="Questions" />
      <ErrorSummary errors={errors} />
      <p class="app-overline">
        Questions, part {place + 1} of {questionGroups.length}
      </p>
      <h1>{group.title}</h1>
      <p class="app-lead">{group.intro}</p>
      <form class="app-form" action={`/reviews/${review}/questions/${group.id}`} method="post" novalidate>
        <Seen mark={seen} />
        {group.questions.map((question) => (
          <QuestionField question={question} answer={answers[question.id]} error={errors[question.id]} />
        ))}
        <div class="app-buttons">
          <button class="app-button" type="submit">
            Save and continue
          </button>
          <a class="govuk-link" href={`/reviews/${review}/check`}>
            Skip to the check
          </a>
        </div>
      </form>
    </>
  );
}
