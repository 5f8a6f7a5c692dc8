import { type Answers, notKnown } from './answers.ts';
import { type Question, type QuestionGroup, questionGroups } from './questions.ts';
import type { Use } from './use-file.ts';

const emptyUse: Use = { supplier: '', system: '', use: '', answers: {} };

/**
 * A use file with every question explained in comments, for `candour scope init`: with nothing given, each answer is
 * "not-known". `parseUse(useTemplate(use))` gives the same use back.
 */
export function useTemplate(use: Use = emptyUse): string {
  return [
    '# A use of an AI system. Candour reads it with: candour review PAPERS... --use THIS-FILE',
    '#',
    ...commented(
      'Answer each question with one of the words listed with it. Leave "not-known" where nobody can say yet: the stricter case is then taken, and the report says so.',
      '',
    ),
    '',
    `supplier: ${JSON.stringify(use.supplier)}  # who sells it`,
    `system: ${JSON.stringify(use.system)}  # what is bought`,
    `use: ${JSON.stringify(use.use)}  # what it is used for; a system has a file for each use`,
    '',
    'answers:',
    ...questionGroups.flatMap((group) => templateGroup(group, use.answers)),
  ].join('\n');
}

function templateGroup(group: QuestionGroup, answers: Answers): string[] {
  return [
    `  # ${group.title.toUpperCase()}`,
    ...commented(group.intro, '  '),
    '',
    ...group.questions.flatMap((question) => templateQuestion(question, answers)),
  ];
}

function templateQuestion(question: Question, answers: Answers): string[] {
  const widest = Math.max(...question.choices.map(({ id }) => id.length));
  return [
    ...commented(`${question.text} ${question.help}`, '  '),
    ...commented(`Why we ask: ${question.why}`, '  '),
    ...question.choices.map(({ id, label, meaning }) => `  #   ${id.padEnd(widest)}  ${label}. ${meaning}`),
    `  ${question.id}: ${answers[question.id] ?? notKnown}`,
    '',
  ];
}

const commentWidth = 100;

function commented(text: string, indent: string): string[] {
  const lines = text.match(new RegExp(`.{1,${commentWidth}}(?:\\s|$)`, 'g')) ?? [];
  return lines.map((line) => `${indent}# ${line.trimEnd()}`);
}
