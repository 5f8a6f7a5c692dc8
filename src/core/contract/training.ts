/** What the scripts that train and measure need of the inside. The product does not import this. */

export { flagIds, termIds } from '../terms/index.ts';
export { partiesNamed } from './clause-model/index.ts';
export { coveredFeatures, observe, paperEvidence } from './judgement/evidence.ts';
export { knownWordings, packedDirection } from './judgement/known-wordings.ts';
export { readModel } from './judgement/model.ts';
export { readMarkdown } from './read/markdown.ts';
export { reviewerWith } from './review-papers.ts';
export { sourceSpan } from './source-span.ts';

import { flagIds, termIds } from '../terms/index.ts';
import { carriedFinder } from './judgement/content.ts';

/** The signals Candour carries. */
export const finder = carriedFinder();

/** What is judged: every term, then every flag. */
export const subjects: readonly string[] = [...termIds, ...flagIds];
export { clauseIndex } from './judgement/clause-index.ts';
export { stemsOf } from './judgement/vectors.ts';
