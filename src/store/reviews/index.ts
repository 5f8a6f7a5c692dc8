export {
  decisionsOf,
  deleteDecision,
  keepDecision,
  reviewsDecidedOver,
  takeOverDecisions,
} from './decisions.ts';
export { deletePaper, insertPaper, markPaper, papersOf } from './papers.ts';
export { queueRecounts, recountJobKind, reviewsToCount } from './recounts.ts';
export { findResult, hasResult, type KeptResult, keepResult, resultVersion } from './results.ts';
export {
  deleteReviewRow,
  findReview,
  holdReview,
  insertReview,
  type ReviewEdit,
  updateReview,
} from './reviews.ts';
export { type CountedStandings, keepStandings, type Standings } from './standings.ts';
export type {
  DecisionRow,
  Reading,
  ReviewPaperRow,
  ReviewRow,
  RunResult,
  StoredReviewState,
} from './tables.ts';
export { contentHash, dropUnusedUploads, keepUpload, uploadBytes } from './uploads.ts';
