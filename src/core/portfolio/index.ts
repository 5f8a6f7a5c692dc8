export { addDays, addMonths, type Day, daysBetween, isDay } from './calendar.ts';
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
export { type ContractDates, type ContractTime, contractDates } from './contract-dates.ts';
