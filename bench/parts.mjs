// What the benches of reading, review, annex and redline measure, in one bundle: several would hold the content several
// times over.
export { composeAnnex } from '../src/core/annex/index.ts';
export { readDocxWithParagraphs, readPaper, reviewPapers } from '../src/core/contract/index.ts';
export { redline } from '../src/core/redline/index.ts';
export { composeReview, reportHtml } from '../src/core/report/index.ts';
export { scopeOf } from '../src/core/scope/index.ts';
