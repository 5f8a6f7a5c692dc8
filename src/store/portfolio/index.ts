export {
  contractsToRetrofit,
  countedCoverage,
  datesAhead,
  entriesSince,
  type HomeFilter,
  mostPressing,
  type PortfolioCounts,
  type PressingContract,
  portfolioCounts,
} from './home.ts';
