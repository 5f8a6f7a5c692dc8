export { assess } from './assess.ts';
export type { ReviewInput } from './compose-review.ts';
export { composeReview } from './compose-review.ts';
export type { PrincipleCoverage } from './coverage.ts';
export { countStandings, coverageByPrinciple, principleNames } from './coverage.ts';
export { csvCell, csvOf, findingsCsv, obligationsCsv, withoutFormulaMark } from './csv.ts';
export type { TermGap } from './gaps.ts';
export { gapsOf, hasGapOfRequiredDuty, isCalledFor, shortfallsIn, termGaps } from './gaps.ts';
export { coverageChart, coverageTable } from './html/coverage-chart.ts';
export type { Markup } from './html/markup.ts';
export { escapeHtml, html, trusted } from './html/markup.ts';
export type { ReportOptions } from './html/report-html.ts';
export { reportHtml } from './html/report-html.ts';
export type { LabelledReview, SeenFinding } from './labels.ts';
export { labelledReviewSchema, labelsOf, seenOf } from './labels.ts';
export type { MachineForm } from './machine-form.ts';
export { machineFormSchema, toMachineForm } from './machine-form.ts';
export type { Market } from './market.ts';
export { marketOf } from './market.ts';
export {
  dateName,
  paperKindNames,
  partyName,
  standingNames,
  statusNames,
  strengthNames,
  tierNames,
} from './names.ts';
export type { PrincipleGroup, ProvisionItem, TermQuestion } from './questions.ts';
export { dutyQuestions, ownActions, termQuestions } from './questions.ts';
export type { QuoteInPlace } from './quote-in-place.ts';
export { quoteInPlace } from './quote-in-place.ts';
export type { About, Assessed, Decision, Review, Shortfall, Standing, Unread } from './review.ts';
export { standings } from './review.ts';
export type { Settled } from './settled.ts';
export { isUnsure, likely, settled } from './settled.ts';
export type { Summary } from './summary.ts';
export { summary } from './summary.ts';
