import type { Reason } from '../../core/scope/index.ts';
import { answerWords } from './answer-words.ts';

/** Why something was concluded, with the questions and answers that led to it. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
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
