export { changeParty, createParty, deleteParty } from './edit-party.ts';
export { addReliance, type RelianceInput, relianceSchema, removeReliance } from './edit-reliance.ts';
export { listParties } from './list-parties.ts';
export type {
  FallingSystem,
  ListedParty,
  PartyInput,
  RelianceEvidence,
  ShownBranch,
  ShownParty,
} from './party.ts';
export { partySchema } from './party.ts';
export { showParty } from './show-party.ts';
export {
  confirmationSchema,
  confirmSuggestion,
  type SuggestedParty,
  type SystemReliance,
  setAsideSchema,
  setSuggestionAside,
  systemReliance,
} from './system-reliance.ts';
