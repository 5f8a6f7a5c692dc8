export type { About, Assessed, Decision, Review, Shortfall, Standing, Unread } from './review.ts';
export { standings } from './review.ts';
