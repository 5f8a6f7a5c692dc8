export type { ClauseWording, Flag, FlagId, Position, Term, TermId, TermParameter, Tier } from './term.ts';
export { flagIds, positions, termIds, tiers } from './term.ts';
