import type { Findings } from '../../contract/index.ts';
import type { Change } from '../change/change.ts';
import { brief } from '../report/plain-words.ts';
import type { Contradiction } from './contradictions.ts';
import type { Claim } from './said.ts';

/** Changes since the release before of which notice was owed, and how it came. */
export interface ChangesNoticed {
  readonly changes: readonly Change[];
  /** Days from the first notice to the change; negative where it came afterwards, null without one. */
  readonly days: number | null;
}

/**
 * Material changes that came with less notice than the papers promise, told together. Words that promise no notice, such
 * as a right to change at any time, are contradicted by nothing.
 */
export function unannounced({ changes, days }: ChangesNoticed, { terms }: Findings): Contradiction[] {
  const finding = terms['model-change-notice'];
  const promised = typeof finding.params.days === 'number' ? finding.params.days : null;
  if (finding.status === 'absent' || (finding.status === 'weak' && promised === null)) return [];
  if (days !== null && days > 0 && (promised === null || days >= promised)) return [];
  const owed = changes.filter((change) => change.class === 'material' && change.duties.includes('notice'));
  const claim = claimOf(owed);
  if (claim === null) return [];
  const what = owed.length === 1 ? 'A material change came' : `${owed.length} material changes came`;
  const how = days === null ? 'and no notice is recorded' : `and notice was given ${timeOf(days)}`;
  const promise = promised === null ? 'notice before a change' : `${promised} days’ notice`;
  return [
    {
      kind: 'contradicts',
      term: 'model-change-notice',
      claim,
      quote: finding.quotes[0] ?? null,
      because: `${what} with this release, ${how}; the paper promises ${promise}.`,
    },
  ];
}

function timeOf(days: number): string {
  const [number, unit] = [Math.abs(days), Math.abs(days) === 1 ? 'day' : 'days'];
  if (days === 0) return 'on the day';
  return days < 0 ? `${number} ${unit} afterwards` : `${number} ${unit} before`;
}

const longestValue = 300;
const mostNamed = 4;

/** The first changes in words; null without any. */
function claimOf(changes: readonly Change[]): Claim | null {
  const [first] = changes;
  if (first === undefined) return null;
  const named = changes.slice(0, mostNamed).map(inWords);
  const more = changes.length - named.length;
  const value = [...named, ...(more === 0 ? [] : [`${more} more`])].join('; ').slice(0, longestValue);
  const subjects = new Set(changes.map(({ subject }) => subject));
  const subject = subjects.size === 1 ? first.subject : `${first.subject} and others`;
  return { subject, value, path: first.newPaths[0] ?? first.oldPaths[0] ?? '$' };
}

function inWords({ because, old, new: next }: Change): string {
  const sentence = because.replace(/\.$/, '');
  if (old === null && next === null) return sentence;
  return `${sentence} (${brief(old ?? 'nothing said')}, now ${brief(next ?? 'nothing said')})`;
}
