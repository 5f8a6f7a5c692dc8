import { z } from 'zod';
import { type QuestionId, questionIds, questionOf, questions } from './questions.ts';
import { shown, suggestion } from './suggestion.ts';

/** What a person writes for a question nobody can answer yet. Leaving the question out says the same. */
export const notKnown = 'not-known';

/** The choice taken for each question. A question that is not there is not known. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** What is wrong with an answer, in one sentence that says what to do, and the key it stands under. */
export interface AnswerFault {
  readonly key: string;
  readonly message: string;
}

export type AnswersRead =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] };

const choicesOf = (id: QuestionId): string[] => questionOf(id).choices.map((choice) => choice.id);

/**
 * Answers as they come from a file, a form or the API: an object of question ids and choice ids. An unknown question
 * is refused; a question left out, empty or "not-known" is not known.
 */
export const answersSchema = z.strictObject(
  Object.fromEntries(
    questions.map(({ id, text }) => [
      id,
      z
        .enum([...choicesOf(id), notKnown])
        .nullish()
        .describe(text),
    ]),
  ),
);

/** Reads answers of unknown shape. Faults name the key and offer the nearest valid one. */
export function parseAnswers(value: unknown): AnswersRead {
  const read = answersSchema.safeParse(value ?? {});
  if (!read.success)
    return { ok: false, faults: read.error.issues.flatMap((issue) => faultsOf(issue, value)) };
  const known = questionIds.flatMap((id) => {
    const answer = read.data[id];
    return answer == null || answer === notKnown ? [] : [[id, answer] as const];
  });
  return { ok: true, answers: Object.fromEntries(known) };
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): AnswerFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownQuestion);
  const id = questionIds.find((question) => question === issue.path[0]);
  if (id === undefined) {
    return [
      { key: '', message: 'The answers must be a list of questions, each with a colon and its answer.' },
    ];
  }
  return [{ key: id, message: wrongChoice(id, valueAt(value, id)) }];
}

function unknownQuestion(key: string): AnswerFault {
  return {
    key,
    message: `There is no question "${shown(key)}".${suggestion(key, questionIds)} Known questions: ${questionIds.join(', ')}.`,
  };
}

function wrongChoice(id: QuestionId, given: unknown): string {
  const choices = [...choicesOf(id), notKnown];
  const named = typeof given === 'string' ? `"${shown(given)}"` : 'what stands there';
  const nearest = typeof given === 'string' ? suggestion(given, choices) : '';
  return `For "${id}", ${named} is not one of the answers.${nearest} Choose one of: ${choices.join(', ')}.`;
}

function valueAt(value: unknown, key: string): unknown {
  const found = z.record(z.string(), z.unknown()).safeParse(value);
  return found.success ? found.data[key] : undefined;
}
