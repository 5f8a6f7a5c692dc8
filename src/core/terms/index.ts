export { definedTermsIn, definitions, definitionsFor } from './defined-terms.ts';
export { flagById, flags, generalById, generalClauses, termById, terms } from './library.ts';
export {
  figureFor,
  figuresOf,
  fillPlaceholders,
  parameterText,
  partyPlaceholders,
  placeholdersIn,
  strictness,
} from './parameter.ts';
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
