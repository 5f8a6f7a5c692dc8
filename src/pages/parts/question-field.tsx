import { notKnown, type Question } from '../../core/scope/index.ts';
import { Radios } from './fields.tsx';

/** A question about a use, with its choices and the reason why it is asked. */
export function QuestionField(props: { question: Question; answer: unknown; error: string | undefined }) {
  const { question, answer, error } = props;
  const choices = question.choices.map(({ id, label, meaning }) => ({ value: id, label, hint: meaning }));
  return (
    <div class="app-question">
      <Radios
        name={question.id}
        label={question.text}
        hint={question.help}
        error={error}
        legendClass="govuk-fieldset__legend--m"
        choices={[
          ...choices,
          { value: notKnown, label: 'Not known yet', hint: 'The stricter case is taken until you know.' },
        ]}
        value={typeof answer === 'string' ? answer : null}
      />
      <p class="app-why">
        <strong>Why we ask:</strong> {question.why}
      </p>
    </div>
  );
}
