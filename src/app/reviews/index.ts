export type { AddedPapers, RefusedFile, UploadedFile } from './add-papers.ts';
export { addPapers, fileName } from './add-papers.ts';
export { answerQuestions } from './answer-questions.ts';
export { cancelReview } from './cancel-review.ts';
export { createExampleReview } from './create-example-review.ts';
export type { NewReview } from './create-review.ts';
export { createReview, newReviewSchema } from './create-review.ts';
export type { DecisionInput } from './decide-finding.ts';
export { decideFinding, decisionSchema } from './decide-finding.ts';
export { deleteReview } from './delete-review.ts';
export { describeReview } from './describe-review.ts';
export type { ReportFormat } from './download-report.ts';
export { downloadReport, reportFormats } from './download-report.ts';
export { exportLabels, labelsIn } from './export-labels.ts';
export { removePaper } from './remove-paper.ts';
export type {
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
export { largestFile, largestReview, mostPapers } from './upload-limits.ts';
export type { WithdrawalInput } from './withdraw-decision.ts';
export { withdrawalSchema, withdrawDecision } from './withdraw-decision.ts';
