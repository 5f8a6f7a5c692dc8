export type { Assessed, Decision, Review, Standing } from './review.ts';
