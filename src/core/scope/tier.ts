import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import { type Tier, tiers } from '../terms/index.ts';
import type { Answers } from './answers.ts';
import { type QuestionId, questionIds, sensitivityOf } from './questions.ts';
import type { Given, Reason } from './scope.ts';
import content from './tier.yaml';

const conditionsSchema = z
  .partialRecord(z.enum(questionIds), z.string())
  .refine((conditions) => Object.keys(conditions).length > 0, { message: 'a row names at least one answer' })
  .refine(
    (conditions) =>
      conditionsOf(conditions).every(([question, answer]) => sensitivityOf(question, answer) >= 0),
    { message: 'an answer is not one of the choices of its question' },
  );
const rowSchema = z.strictObject({
  atLeast: conditionsSchema,
  tier: z.enum(tiers),
  because: z.string().min(1),
});
type Row = z.infer<typeof rowSchema>;

const table = parseContent(
  z.strictObject({ notKnown: z.string().includes('{because}'), rows: z.array(rowSchema).min(1) }),
  content,
  'core/scope/tier.yaml',
);

/**
 * The tier of a use and the answers that call for it. A row of the table asks for "at least" an answer, so a more
 * sensitive answer, or one not known, can only add rows: it never lowers the tier.
 */
export function tierOf(answers: Answers): { level: Tier; reasons: Reason[] } {
  const applying = table.rows.filter((row) => applies(row, answers));
  const level = tiers.findLast((tier) => applying.some((row) => row.tier === tier)) ?? 'low';
  return {
    level,
    reasons: applying.filter((row) => row.tier === level).map((row) => reasonFrom(row, answers)),
  };
}

function conditionsOf(conditions: Partial<Record<QuestionId, string>>): [QuestionId, string][] {
  return questionIds.flatMap((question) => {
    const answer = conditions[question];
    return answer === undefined ? [] : [[question, answer]];
  });
}

function applies(row: Row, answers: Answers): boolean {
  return conditionsOf(row.atLeast).every(([question, least]) => {
    const answer = answers[question];
    return answer === undefined || sensitivityOf(question, answer) >= sensitivityOf(question, least);
  });
}

function reasonFrom(row: Row, answers: Answers): Reason {
  const given: Given[] = conditionsOf(row.atLeast).map(([question]) => ({
    question,
    answer: answers[question] ?? null,
  }));
  const [first, ...also] = given;
  if (first === undefined) throw new Error('core/scope/tier.yaml has a row without an answer.');
  const known = given.every(({ answer }) => answer !== null);
  return { ...first, also, because: known ? row.because : table.notKnown.replace('{because}', row.because) };
}
