import type { Findings } from './finding.ts';
import { carriedFinder } from './judgement/content.ts';
import modelFile from './judgement/model.json';
import { readModel } from './judgement/model.ts';
import { madeOnce } from './made-once.ts';
import type { Paper } from './paper.ts';
import { reviewerWith } from './review-papers.ts';

export { clauseName } from './clause-name.ts';
export type {
  Conflict,
  Finding,
  Findings,
  FlagFinding,
  Ground,
  ParameterValue,
  Quote,
  Status,
} from './finding.ts';
export { type MarketFact, type MarketFigure, marketFact } from './market-facts.ts';
export type { Clause, ClauseRole, Fault, Paper, PaperFormat, PaperKind, ReadResult, Run } from './paper.ts';
export { clauseRoles, paperFormats, paperKinds } from './paper.ts';
export type { Archive, DocxPaper, DocxParagraph, FileFault, MissingPaper } from './read/index.ts';
export {
  decodeText,
  faultOf,
  maxFileBytes,
  missingPapers,
  notJudged,
  openArchive,
  parseXml,
  readDocxParagraphs,
  readDocxWithParagraphs,
  readMarkdown,
  readPaper,
  recognisePaperKind,
} from './read/index.ts';

const carriedReviewer = madeOnce(() => reviewerWith(readModel(modelFile), carriedFinder()));

export { sourceSpan } from './source-span.ts';

/**
 * Judges a bundle of papers: every term with its status, quotes, parameters and reasons, every flag, and where
 * two papers settle a term differently. Every quote is a span of its paper's text.
 */
export function reviewPapers(papers: readonly Paper[]): Findings {
  return carriedReviewer()(papers);
}
