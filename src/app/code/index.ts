export type { KeptWording, StoredWording } from './official-wording.ts';
export { importOfficialWording, readOfficialWording } from './official-wording.ts';
