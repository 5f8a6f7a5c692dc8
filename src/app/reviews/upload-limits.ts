import { maxFileBytes } from '../../core/contract/index.ts';

/** Bytes of one file: what the readers take. */
export const largestFile = maxFileBytes;
/** Bytes of all papers of one review. */
export const largestReview = 200 * 1024 * 1024;
export const mostPapers = 50;
