/** The supplier's own Word document with an annex as tracked changes; and tracked changes accepted or rejected. */
export type { BrokenReference } from './cross-references.ts';
export type { Bookmarked } from './drafting.ts';
export { type OwnRange, ownRanges } from './own-ranges.ts';
export { operativeTitle, type Placed } from './placed.ts';
export { type Redline, type RedlineOptions, redline } from './redline.ts';
export type { Decide } from './resolve-part.ts';
export {
  acceptAll,
  type ResolvedDocx,
  rejectAll,
  resolveRevisions,
  revisionsOf,
} from './resolve-revisions.ts';
export type { Revision } from './revision.ts';
export { weakPhrases } from './weak-wording.ts';
export { type RedlineMode, redlineModes } from './write-annex.ts';
