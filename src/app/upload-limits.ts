/** Bytes of one file. */
export const largestFile = 50 * 1024 * 1024;
/** Bytes of all papers of one review. */
export const largestReview = 200 * 1024 * 1024;
export const mostPapers = 50;
