export { type AuditHead, auditEntriesOf, isChainOfKey } from './audit.ts';
export { auditKey } from './audit-key.ts';
export { type DatabaseOptions, openDatabase } from './database.ts';
export { decisionsOf, deleteDecision, keepDecision } from './decisions.ts';
export { FolderInUse, lockFolder } from './folder-lock.ts';
export { type JobHandler, type JobOutcome, JobRunner, jobAttempts } from './job-runner.ts';
export { cancelJobs, deleteJobs, enqueue, type JobProgress, newestJob } from './jobs.ts';
export { allOrganisations, foundOrganisation, holdFounding, membersOf } from './organisations.ts';
export { deletePaper, insertPaper, markPaper, papersOf } from './papers.ts';
export { findResult, hasResult, type KeptResult, keepResult } from './results.ts';
export {
  deleteReviewRow,
  findReview,
  holdReview,
  insertReview,
  pageOfReviews,
  type ReviewEdit,
  updateReview,
} from './reviews.ts';
export type {
  AuditEntryRow,
  DecisionRow,
  Doer,
  JobRow,
  JobState,
  Member,
  Reading,
  ReviewPaperRow,
  ReviewRow,
  RunResult,
  StoredReviewState,
} from './schema.ts';
export { Store } from './store.ts';
export type { Change, Recorded, View } from './transaction.ts';
export { contentHash, dropUnusedUploads, keepUpload, uploadBytes } from './uploads.ts';
export { type AuditVerdict, type Checkpoint, verifyAudit } from './verify-audit.ts';
