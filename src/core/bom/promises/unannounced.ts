import type { Findings } from '../../contract/index.ts';
import type { Change } from '../change/change.ts';
import type { Contradiction } from './contradictions.ts';
import type { Claim } from './said.ts';

/** Changes since the release before of which notice was owed, and how it came. */
export interface ChangesNoticed {
  readonly changes: readonly Change[];
  /** Days from the first notice to the change; negative where it came afterwards, null without one. */
  readonly days: number | null;
}

/** Changes that came with less notice than the papers promise; without a promise nothing is contradicted. */
export function unannounced({ changes, days }: ChangesNoticed, { terms }: Findings): Contradiction[] {
  const finding = terms['model-change-notice'];
  if (finding.status === 'absent') return [];
  const promised = typeof finding.params.days === 'number' ? finding.params.days : null;
  const tooLate = days === null || days <= 0 || (promised !== null && days < promised);
  if (!tooLate) return [];
  const came = days === null ? 'no notice of it is recorded' : `notice came ${timeOf(days)}`;
  const says = promised === null ? 'notice before a change' : `${promised} days’ notice`;
  return changes
    .filter((change) => change.class === 'material' && change.duties.includes('notice'))
    .map((change) => ({
      kind: 'contradicts',
      term: 'model-change-notice',
      claim: claimOf(change),
      quote: finding.quotes[0] ?? null,
      because: `${change.because} The paper promises ${says}; ${came}.`,
    }));
}

function timeOf(days: number): string {
  const [number, unit] = [Math.abs(days), Math.abs(days) === 1 ? 'day' : 'days'];
  return days === 0 ? 'on the day' : days < 0 ? `${number} ${unit} after it` : `${number} ${unit} before it`;
}

const longestValue = 300;

function claimOf({ subject, old, new: next, newPaths, oldPaths }: Change): Claim {
  const value = `${old ?? '(nothing said)'} → ${next ?? '(nothing said)'}`;
  const path = newPaths[0] ?? oldPaths[0] ?? '$';
  return { subject, value: value.slice(0, longestValue), path };
}
