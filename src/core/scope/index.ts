export type { AnswerFault, Answers, AnswersRead } from './answers.ts';
export { answersSchema, notKnown, parseAnswers } from './answers.ts';
export type { Choice, Question, QuestionGroup, QuestionId } from './questions.ts';
export { questionGroups, questionIds, questionOf, questions } from './questions.ts';
export type { Given, HeldRole, Intensity, Obligation, Party, Reason, Scope, SetAside } from './scope.ts';
export { intensities, parties } from './scope.ts';
