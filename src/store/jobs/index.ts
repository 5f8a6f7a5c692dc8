export { type JobHandler, type JobOutcome, JobRunner, jobAttempts } from './job-runner.ts';
export {
  cancelJobs,
  countOpenJobs,
  deleteJobs,
  enqueue,
  enqueueDue,
  type JobProgress,
  machinery,
  newestJob,
  type OpenJobs,
} from './jobs.ts';
export type { JobRow, JobState } from './tables.ts';
