import { questions } from '../../core/scope/index.ts';

interface Said {
  readonly question: string;
  readonly answer: string;
}

/** A question id and the choice id given to it, as a person reads them. */
export function answerWords(question: string, answer: string | null): Said {
  const asked = questions.find(({ id }) => id === question);
  const chosen = asked?.choices.find(({ id }) => id === answer);
  return {
    question: asked?.text ?? question,
    answer: answer === null ? 'Not known' : (chosen?.label ?? answer),
  };
}
