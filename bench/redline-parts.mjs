// What bench/redline.mjs measures, in one bundle: five would hold the content five times.
export { composeAnnex } from '../src/core/annex/index.ts';
export { readDocxWithParagraphs, reviewPapers } from '../src/core/contract/index.ts';
export { redline } from '../src/core/redline/index.ts';
export { composeReview } from '../src/core/report/index.ts';
export { scopeOf } from '../src/core/scope/index.ts';
