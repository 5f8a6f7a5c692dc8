export { answerOnce } from './answer-once.ts';
export { faultFields } from './fault-fields.ts';
export { isReady } from './is-ready.ts';
export { type OpenJobs, openJobs } from './open-jobs.ts';
export type { WhatLeaves } from './what-leaves.ts';
export { whatLeaves } from './what-leaves.ts';
