import { align, type WordPiece, wordDiff } from './align.ts';
import type { DraftText } from './draft.ts';

/** Whether a change can be seen in Word: tracked; made with tracking off; or partly each. */
export type Marked = 'tracked' | 'silent' | 'both';

/** What became of one paragraph. */
export interface ParagraphChange {
  readonly kind: 'same' | 'changed' | 'moved' | 'struck' | 'added';
  readonly before: string | null;
  readonly after: string | null;
  readonly numberBefore: string | null;
  readonly numberAfter: string | null;
  /** Word by word; empty where nothing but the place changed. */
  readonly words: readonly WordPiece[];
  /** Null where nothing changed. */
  readonly marked: Marked | null;
  /** What of our annex it belongs to: an index into the ranges of our draft. */
  readonly range: number | null;
}

/**
 * What became of every paragraph between our draft and theirs.
 * @param ours our draft as we proposed it.
 * @param base theirs without the tracked changes that are new in it: where it differs from ours, the change is silent.
 * @param theirs theirs with all its changes.
 */
export function paragraphChanges(
  ours: readonly DraftText[],
  base: readonly DraftText[],
  theirs: readonly DraftText[],
): ParagraphChange[] {
  const toTheirs = align(ours, theirs);
  const toBase = align(ours, base);
  const baseToTheirs = align(base, theirs);
  const fromOurs = ours.map((before, at): ParagraphChange => {
    const after = paragraphAt(theirs, toTheirs.counterpart[at]);
    const unmarked = paragraphAt(base, toBase.counterpart[at]);
    const isMoved = toTheirs.moved.has(at);
    const kind =
      after === null ? 'struck' : after.evened !== before.evened ? 'changed' : isMoved ? 'moved' : 'same';
    const silent = unmarked === null || unmarked.evened !== before.evened || toBase.moved.has(at);
    const tracked =
      unmarked !== null && (after === null || unmarked.evened !== after.evened || (isMoved && !silent));
    return {
      kind,
      before: before.text,
      after: after?.text ?? null,
      numberBefore: before.number,
      numberAfter: after?.number ?? null,
      words: kind === 'changed' && after !== null ? wordDiff(before.text, after.text) : [],
      marked: kind === 'same' ? null : silent && tracked ? 'both' : silent ? 'silent' : 'tracked',
      range: before.range,
    };
  });
  return [...fromOurs, ...added(ours, theirs, toTheirs.counterpart, baseToTheirs.counterpart, base)];
}

function added(
  ours: readonly DraftText[],
  theirs: readonly DraftText[],
  counterpart: readonly (number | null)[],
  baseCounterpart: readonly (number | null)[],
  base: readonly DraftText[],
): ParagraphChange[] {
  const known = new Set(counterpart);
  const inBase = new Map(baseCounterpart.map((other, at) => [other, base[at]]));
  return theirs.flatMap((after, at) => {
    if (known.has(at)) return [];
    const unmarked = inBase.get(at);
    const silent = unmarked !== undefined;
    const tracked = unmarked === undefined || unmarked.evened !== after.evened;
    return [
      {
        kind: 'added' as const,
        before: null,
        after: after.text,
        numberBefore: null,
        numberAfter: after.number,
        words: [],
        marked: silent && tracked ? ('both' as const) : silent ? ('silent' as const) : ('tracked' as const),
        range: rangeAround(ours, counterpart, at),
      },
    ];
  });
}

/** A paragraph added between two of one clause of ours belongs to that clause. */
function rangeAround(
  ours: readonly DraftText[],
  counterpart: readonly (number | null)[],
  at: number,
): number | null {
  const near = (step: number) => {
    const other = counterpart.indexOf(at + step);
    return other < 0 ? null : (ours[other]?.range ?? null);
  };
  const [before, after] = [near(-1), near(1)];
  return before !== null && before === after ? before : null;
}

const paragraphAt = (paragraphs: readonly DraftText[], index: number | null | undefined): DraftText | null =>
  index == null ? null : (paragraphs[index] ?? null);
