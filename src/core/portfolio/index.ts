export { fourthPartiesOfBom, type PartSaid, type PartyOfBom } from './bom-fourth-parties.ts';
export { addDays, addMonths, type Day, daysBetween, isDay } from './calendar.ts';
export { calendarFeed, type DatedContract } from './calendar-feed.ts';
export { changesBySubject, type RecordedChange, type SubjectChanges } from './changes.ts';
export { comparePromises, type PromiseChange, type PromisesCompared } from './compare-promises.ts';
export {
  type AnswerChange,
  compareScopes,
  type IntensityChange,
  type OutgrownTerm,
  outgrownTerms,
  type Promises,
  type RoleChange,
  type ScopeChange,
} from './compare-scopes.ts';
export { type Concentration, concentration, type WeighedSystem } from './concentration.ts';
export { type ContractDates, type ContractTime, contractDates } from './contract-dates.ts';
export {
  type CountedCoverage,
  coverageOverPortfolio,
  type HeatCell,
  type HeatRow,
  heatTiers,
} from './coverage-over-portfolio.ts';
export {
  type FourthPartyKind,
  fourthPartiesNamed,
  fourthPartyKinds,
  type NamedParty,
  partyKey,
} from './name-fourth-parties.ts';
export {
  type RelianceBranch,
  type RelianceEdge,
  type RelianceGraph,
  type Resting,
  relianceGraph,
  relianceTree,
  restsOn,
  whoRestsOn,
} from './reliance.ts';
export { answerDays, type RetrofitStep, retrofitStep } from './retrofit.ts';
export {
  type Factor,
  nearness,
  type Pressing,
  tierWeights,
  type Urgency,
  unreviewedGaps,
  urgencyInWords,
  urgencyOf,
} from './urgency.ts';
