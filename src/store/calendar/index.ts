export { datedContracts, dropFeed, feedMadeAt, keepFeed, memberOfFeed } from './calendar.ts';
