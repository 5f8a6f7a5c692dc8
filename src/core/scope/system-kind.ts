import { z } from 'zod';
import { parseContent, type SystemKind, systemKinds } from '../code/index.ts';
import type { Answers } from './answers.ts';
import { questionIds, sensitivityOf } from './questions.ts';
import content from './system-kind.yaml';

const rowSchema = z
  .strictObject({ question: z.enum(questionIds), answer: z.string(), kind: z.enum(systemKinds) })
  .refine((row) => sensitivityOf(row.question, row.answer) >= 0, {
    message: 'the answer is not one of the choices of its question',
  });

const table = parseContent(
  z.strictObject({ rows: z.array(rowSchema), otherwise: z.enum(systemKinds) }),
  content,
  'core/scope/system-kind.yaml',
);

/** The kind of system whose example measures fit the use best. A suggestion: a person may look at the others. */
export function suggestedSystemKind(answers: Answers): SystemKind {
  return table.rows.find((row) => answers[row.question] === row.answer)?.kind ?? table.otherwise;
}
