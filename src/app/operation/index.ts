export { answerOnce } from './answer-once.ts';
export { faultFields } from './fault-fields.ts';
export { isReady } from './is-ready.ts';
export { type OpenJobs, openJobs } from './open-jobs.ts';
