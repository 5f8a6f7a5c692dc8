export { type JobHandler, type JobOutcome, JobRunner, jobAttempts } from './job-runner.ts';
export { cancelJobs, deleteJobs, enqueue, type JobProgress, newestJob } from './jobs.ts';
export type { JobRow, JobState } from './tables.ts';
