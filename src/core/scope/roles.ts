import { z } from 'zod';
import { parseContent, type Role, roleNames, roles } from '../code/index.ts';
import type { Answers } from './answers.ts';
import { type QuestionId, questionIds, sensitivityOf } from './questions.ts';
import content from './roles.yaml';
import type { HeldRole, Reason } from './scope.ts';

const holders = ['us', 'supplier', 'others'] as const;
/** Who can hold a role: the parties of the contract, and people and companies outside it. */
export type Holder = (typeof holders)[number];

const rowSchema = z
  .strictObject({
    party: z.enum(holders),
    role: z.enum(roles),
    question: z.enum(questionIds),
    answers: z.array(z.string()).min(1),
    because: z.string().min(1),
  })
  .refine((row) => row.answers.every((answer) => sensitivityOf(row.question, answer) >= 0), {
    message: 'an answer is not one of the choices of its question',
  });
type Row = z.infer<typeof rowSchema>;

const table = parseContent(
  z.strictObject({
    meanings: z.record(z.enum(roles), z.string().min(1)),
    notKnown: z.string().min(1),
    roles: z.array(rowSchema).min(1),
  }),
  content,
  'core/scope/roles.yaml',
);

/** A role's name as a heading, and what whoever holds it does: "creates or adapts the AI system". */
export interface RoleTitle {
  readonly title: string;
  readonly meaning: string;
}

function titleOf(role: Role): RoleTitle {
  const name = roleNames[role];
  return { title: name.charAt(0).toUpperCase() + name.slice(1), meaning: table.meanings[role] };
}

export const roleTitles: Readonly<Record<Role, RoleTitle>> = {
  developer: titleOf('developer'),
  'system-operator': titleOf('system-operator'),
  'data-custodian': titleOf('data-custodian'),
  'end-user': titleOf('end-user'),
  'affected-entity': titleOf('affected-entity'),
};

/**
 * The roles each holder has, in the Code's order, each with the answers that led to it. Where a question is not known
 * every role that one of its answers would bring counts as held.
 */
export function rolesOf(answers: Answers): Readonly<Record<Holder, readonly HeldRole[]>> {
  return {
    us: heldBy('us', answers),
    supplier: heldBy('supplier', answers),
    others: heldBy('others', answers),
  };
}

function heldBy(holder: Holder, answers: Answers): HeldRole[] {
  return roles.flatMap((role) => {
    const rows = table.roles.filter((row) => row.party === holder && row.role === role);
    const reasons = [...rows.flatMap((row) => reasonFrom(row, answers)), ...reasonsNotKnown(rows, answers)];
    return reasons.length === 0 ? [] : [{ role, reasons }];
  });
}

function reasonFrom(row: Row, answers: Answers): Reason[] {
  const answer = answers[row.question];
  if (answer === undefined || !row.answers.includes(answer)) return [];
  return [{ question: row.question, answer, because: row.because, also: [] }];
}

/** One reason a question, however many of its answers would have brought the role. */
function reasonsNotKnown(rows: readonly Row[], answers: Answers): Reason[] {
  const open = new Set<QuestionId>(
    rows.map((row) => row.question).filter((question) => answers[question] === undefined),
  );
  return [...open].map((question) => ({ question, answer: null, because: table.notKnown, also: [] }));
}
