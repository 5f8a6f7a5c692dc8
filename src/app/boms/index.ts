export { addRelease } from './add-release.ts';
export type { BomStanding, BomStandingState, BomStandings, StandingQueryInput } from './bom-standing.ts';
export { listBomStandings, standingQuerySchema } from './bom-standing.ts';
export { recordNotice, withdrawNotice } from './change-notices.ts';
export { compareReleases } from './compare-releases.ts';
export type { ContractPromise } from './contract-promise.ts';
export { deleteBom } from './delete-bom.ts';
export { deleteRelease } from './delete-release.ts';
export { describeRelease } from './describe-release.ts';
export { bomBadge, downloadBom, downloadBomReport } from './download-bom.ts';
export type { DraftBom } from './draft-bom.ts';
export { answersFromCard, draftBom } from './draft-bom.ts';
export type { NoticeStanding, NoticeState } from './notice-standing.ts';
export type { BomComparison, BomReportForm } from './read-bom-aside.ts';
export { bomReportForms } from './read-bom-aside.ts';
export type { KeyInput, NoticeInput, ReleaseInput } from './release-input.ts';
export { keySchema, noticeSchema, releaseSchema } from './release-input.ts';
export type { ShownRelease } from './show-release.ts';
export { showRelease } from './show-release.ts';
export type {
  BomLine,
  BomPermissions,
  PagedTimeline,
  ReleaseLine,
  ShownNotice,
  ShownTimeline,
  SystemOfReleases,
} from './show-timeline.ts';
export { showTimeline } from './show-timeline.ts';
export type { ShownKey, ShownKeys } from './supplier-keys.ts';
export { listKeys, pinKey, unpinKey } from './supplier-keys.ts';
export type { BomFiles } from './take-in-bom.ts';
export { largestBom, takeInBom } from './take-in-bom.ts';
export type { ListedPart, ListedParts, PartQuery, Reliance, WhoRests } from './who-rests-on.ts';
export { partQuerySchema, searchParts, whoRestsOn } from './who-rests-on.ts';
