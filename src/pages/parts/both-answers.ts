import { type Answers, questions } from '../../core/scope/index.ts';
import type { BothValues } from './changed-meanwhile.tsx';

/** The questions of these that are answered otherwise now than by who sent a form, each with both answers in words. */
export function bothAnswers(ids: readonly string[], now: Answers, mine: Answers): BothValues[] {
  return questions
    .filter(({ id }) => ids.includes(id) && (now[id] ?? null) !== (mine[id] ?? null))
    .map(({ id, text, choices }) => {
      const wordsOf = (answer: string | null | undefined): string =>
        choices.find((choice) => choice.id === answer)?.label ?? 'Not known';
      return { label: text, now: wordsOf(now[id]), mine: wordsOf(mine[id]) };
    });
}
