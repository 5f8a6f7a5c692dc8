import type { Change as BomChange } from '../../core/bom/index.ts';
import type { ChangeNoticeRow } from '../../store/index.ts';

/**
 * How a release with a material change stands to provision 7.4 (tell before the change):
 * - `not-needed`: nothing changed that notice is owed of.
 * - `in-time`: notice came before, and as early as the contract says where it says how early.
 * - `short`: notice came before, but later than the contract says.
 * - `afterwards`: notice came on the day or after it.
 * - `none`: no notice is recorded.
 */
export type NoticeState = 'not-needed' | 'in-time' | 'short' | 'afterwards' | 'none';

export interface NoticeStanding {
  readonly state: NoticeState;
  /** Days from the first notice to the change; negative where it came afterwards. Null without one. */
  readonly days: number | null;
  /** Days that the contract gives; null where none does. */
  readonly promised: number | null;
  readonly notice: { readonly id: string; readonly givenOn: string; readonly says: string } | null;
}

export interface NoticeBasis {
  readonly release: string;
  readonly releasedOn: string;
  /** The day of the release before; null for the first. */
  readonly since: string | null;
  readonly changes: readonly BomChange[];
  readonly notices: readonly ChangeNoticeRow[];
  readonly promised: number | null;
}

/** Holds the changes of a release against what the supplier said beforehand. */
export function noticeStanding({
  release,
  releasedOn,
  since,
  changes,
  notices,
  promised,
}: NoticeBasis): NoticeStanding {
  const owed = changes.some((change) => change.class === 'material' && change.duties.includes('notice'));
  const found = notices
    .filter((notice) =>
      notice.release_id === null
        ? notice.given_on <= releasedOn && (since === null || notice.given_on > since)
        : notice.release_id === release,
    )
    .toSorted((a, b) => (a.given_on < b.given_on ? -1 : 1))[0];
  const notice = found === undefined ? null : { id: found.id, givenOn: found.given_on, says: found.says };
  const days = found === undefined ? null : daysBetween(found.given_on, found.takes_effect_on ?? releasedOn);
  return { state: owed ? stateOf(days, promised) : 'not-needed', days, promised, notice };
}

function stateOf(days: number | null, promised: number | null): NoticeState {
  if (days === null) return 'none';
  if (days <= 0) return 'afterwards';
  return promised !== null && days < promised ? 'short' : 'in-time';
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
