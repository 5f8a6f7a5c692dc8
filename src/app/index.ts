export type { Actor } from './actor.ts';
export type { AddedPapers, UploadedFile } from './add-papers.ts';
export { addPapers } from './add-papers.ts';
export { answerQuestions } from './answer-questions.ts';
export { cancelReview } from './cancel-review.ts';
export { createReview } from './create-review.ts';
export type { DecisionInput } from './decide-finding.ts';
export { decideFinding } from './decide-finding.ts';
export { deleteReview } from './delete-review.ts';
export type { AnnexFormat } from './download-annex.ts';
export { annexFormats, downloadAnnex } from './download-annex.ts';
export type { ReportFormat } from './download-report.ts';
export { downloadReport, reportFormats } from './download-report.ts';
export type { ErrorCode } from './errors.ts';
export { AppError, statusOfCode } from './errors.ts';
export type { ListedReviews, ListQuery } from './list-reviews.ts';
export { listReviews } from './list-reviews.ts';
export { removePaper } from './remove-paper.ts';
export type {
  Answers,
  Download,
  Progress,
  ReviewPermissions,
  ReviewState,
  ReviewSummary,
  ShownPaper,
  ShownReview,
} from './review.ts';
export { reviewStates } from './review.ts';
export type { HistoryEntry } from './review-history.ts';
export { reviewHistory } from './review-history.ts';
export { reviewProgress } from './review-progress.ts';
export { showReview } from './show-review.ts';
export { startReview } from './start-review.ts';
export { withdrawDecision } from './withdraw-decision.ts';
export type { Log, Workspace, WorkspaceOptions } from './workspace.ts';
export { openWorkspace } from './workspace.ts';
