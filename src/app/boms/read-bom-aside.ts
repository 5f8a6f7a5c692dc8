import type { Change as BomChange, KeptBom, NotCompared, Part } from '../../core/bom/index.ts';
import { invalid, tooLarge } from '../errors.ts';
import { KeptWorkers, type WorkFault, type WorkLimits } from '../reading/index.ts';

/** A public key as it is kept, with the one algorithm agreed on. */
export interface KeyToTrust {
  readonly key: string;
  readonly algorithm: string | null;
}

export interface BomPair {
  readonly old: Uint8Array;
  readonly next: Uint8Array;
}

/** What changed between two BOMs, and what could not be told because they have different formats. */
export interface BomComparison {
  readonly changes: readonly BomChange[];
  readonly notCompared: readonly NotCompared[];
}

export interface BomToRead {
  readonly bytes: Uint8Array;
  /** The text of a file that signs it. */
  readonly signature: string | null;
  readonly keys: readonly KeyToTrust[];
}

export const bomReportForms = ['html', 'markdown', 'json'] as const;
export type BomReportForm = (typeof bomReportForms)[number];

export type BomWork =
  | ({ readonly what: 'read' } & BomToRead)
  | { readonly what: 'compare'; readonly pairs: readonly BomPair[] }
  | ({ readonly what: 'report'; readonly form: BomReportForm; readonly title: string } & BomToRead);

export type BomAnswer =
  | { readonly what: 'refused'; readonly because: string }
  | { readonly what: 'read'; readonly result: KeptBom; readonly parts: readonly Part[] }
  | { readonly what: 'report'; readonly text: string }
  | { readonly what: 'compared'; readonly comparisons: readonly BomComparison[] };

const limits: WorkLimits = { milliseconds: 60_000, heapMegabytes: 1_536, growthMegabytes: 2_048 };

/** Two at a time: each may take more than a gigabyte. */
const workers = new KeptWorkers<BomWork, BomAnswer>('bom-worker.mjs', limits, 2);
/** What a thread may have read and still be kept for the next. */
const smallWork = 4 * 1024 * 1024;

/** Reads a BOM in a worker thread. Throws `invalid` with the sentence that says why it cannot be read. */
export async function readBomAside(
  bom: BomToRead,
): Promise<{ readonly result: KeptBom; readonly parts: readonly Part[] }> {
  const answer = await askAside({ what: 'read', ...bom });
  if (answer.what === 'refused') throw invalid(answer.because, { bom: answer.because });
  if (answer.what !== 'read') throw new Error('The worker answered something else.');
  return answer;
}

/** What changed between each pair of BOMs. One that cannot be read any more changes nothing. */
export async function compareBomsAside(pairs: readonly BomPair[]): Promise<readonly BomComparison[]> {
  if (pairs.length === 0) return [];
  const answer = await askAside({ what: 'compare', pairs });
  if (answer.what !== 'compared') throw new Error('The worker answered something else.');
  return answer.comparisons;
}

/** A BOM judged anew, as the file that `candour bom check` writes. Throws `invalid` where it cannot be read any more. */
export async function reportBomAside(bom: BomToRead, form: BomReportForm, title: string): Promise<string> {
  const answer = await askAside({ what: 'report', form, title, ...bom });
  if (answer.what === 'refused') throw invalid(answer.because, { bom: answer.because });
  if (answer.what !== 'report') throw new Error('The worker answered something else.');
  return answer.text;
}

async function askAside(work: BomWork): Promise<BomAnswer> {
  const answer = await workers.ask(work, { keep: sizeOf(work) <= smallWork });
  if (typeof answer === 'string') throw faultOf(answer);
  return answer;
}

function sizeOf(work: BomWork): number {
  if (work.what !== 'compare') return work.bytes.length;
  return work.pairs.reduce((sum, { old, next }) => sum + old.length + next.length, 0);
}

function faultOf(fault: WorkFault) {
  switch (fault) {
    case 'took-too-long':
      return tooLarge(
        'This BOM took more than a minute to read and was set aside. Ask for the AI parts alone.',
      );
    case 'too-much-memory':
      return tooLarge('This BOM needs too much memory to read. Ask for the AI parts alone.');
    case 'reader-failed':
      return invalid('This BOM broke off the reading. Export the file again.', {
        bom: 'This BOM broke off the reading. Export the file again.',
      });
  }
}
