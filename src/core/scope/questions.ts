import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import content from './questions.yaml';

export const questionIds = [
  'purpose',
  'affected',
  'autonomy',
  'connected-systems',
  'exposure',
  'personal-data',
  'our-data',
  'inputs-for-training',
  'training-data',
  'model',
  'changes',
  'hosting',
  'dependence',
  'sector',
] as const;
export type QuestionId = (typeof questionIds)[number];

const slug = z.string().regex(/^[a-z][a-z-]*$/);
const sentence = z.string().min(3);

const choiceSchema = z.strictObject({ id: slug, label: sentence, meaning: sentence });
const questionSchema = z.strictObject({
  id: z.enum(questionIds),
  text: sentence,
  help: sentence,
  why: sentence,
  choices: z.array(choiceSchema).min(2).readonly(),
});
const groupSchema = z.strictObject({
  id: slug,
  title: sentence,
  intro: sentence,
  questions: z.array(questionSchema).min(1).readonly(),
});

/** One answer a person can choose. Choices stand from the least to the most sensitive. */
export type Choice = Readonly<z.infer<typeof choiceSchema>>;
export type Question = Readonly<z.infer<typeof questionSchema>>;
export type QuestionGroup = Readonly<z.infer<typeof groupSchema>>;

/** The questions about a use, in the groups and the order in which they are asked. */
export const questionGroups: readonly QuestionGroup[] = parseContent(
  z.strictObject({ groups: z.array(groupSchema).min(1) }),
  content,
  'core/scope/questions.yaml',
).groups;

export const questions: readonly Question[] = questionGroups.flatMap((group) => group.questions);

/** The question by its id. Throws where questions.yaml has lost one, which the loading of this folder rules out. */
export function questionOf(id: QuestionId): Question {
  const found = questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`core/scope/questions.yaml has no question "${id}".`);
  return found;
}

for (const id of questionIds) questionOf(id);

/** How sensitive a choice is among its question's choices, 0 the least; -1 where the question has no such choice. */
export function sensitivityOf(question: QuestionId, choice: string): number {
  return questionOf(question).choices.findIndex(({ id }) => id === choice);
}
