export type {
  ByTier,
  ClauseParagraph,
  ClauseWording,
  Definition,
  Flag,
  FlagId,
  GeneralClause,
  GeneralId,
  ModelClause,
  Position,
  Term,
  TermId,
  TermParameter,
  Tier,
} from './term.ts';
export { flagIds, generalIds, positions, termIds, tiers } from './term.ts';
