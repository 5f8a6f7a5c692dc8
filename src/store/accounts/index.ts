export {
  allOrganisations,
  anyOrganisation,
  foundOrganisation,
  holdFounding,
  membersOf,
} from './organisations.ts';
export type { Member } from './tables.ts';
