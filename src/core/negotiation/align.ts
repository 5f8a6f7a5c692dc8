import { diffArrays, diffWordsWithSpace } from 'diff';
import type { DraftText } from './draft.ts';

/** How two drafts correspond, paragraph by paragraph. */
export interface Alignment {
  /** For each paragraph of the first, its counterpart in the second. */
  readonly counterpart: readonly (number | null)[];
  /** Paragraphs of the first whose counterpart stands in another place. */
  readonly moved: ReadonlySet<number>;
}

/** Shares of words in common above which paragraphs count as one, at the same place and at another. */
const alikeHere = 0.4;
const alikeElsewhere = 0.75;
/** Beyond this, paragraphs are compared at their own place only. */
const mostElsewhere = 250_000;

/** Pairs the paragraphs of two drafts: those that are equal and in order; alike at the same place; moved. */
export function align(first: readonly DraftText[], second: readonly DraftText[]): Alignment {
  const counterpart: (number | null)[] = first.map(() => null);
  const taken = new Set<number>();
  const pair = (one: number, other: number) => {
    counterpart[one] = other;
    taken.add(other);
  };
  const gaps = pairEqual(first, second, pair);
  const bags = new Map<DraftText, ReadonlyMap<string, number>>();
  const likeness = (one: DraftText, other: DraftText) => likenessOf(bagOf(one, bags), bagOf(other, bags));
  for (const { removed, added } of gaps) pairAlike(removed, added, alikeHere);

  const left = first.flatMap((_, at) => (counterpart[at] === null ? [at] : []));
  const right = second.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const moved = new Set<number>();
  if (left.length * right.length <= mostElsewhere) {
    pairAlike(left, right, alikeElsewhere);
    for (const at of left) if (counterpart[at] !== null) moved.add(at);
  }
  pairByClause(first, second, counterpart, taken, pair);
  return { counterpart, moved };

  /** The most alike first, so that no paragraph is given to a worse match than it could have. */
  function pairAlike(ones: readonly number[], others: readonly number[], least: number): void {
    const scored = ones.flatMap((one) =>
      others.flatMap((other) => {
        const [a, b] = [first[one], second[other]];
        const score = a === undefined || b === undefined ? 0 : likeness(a, b);
        return score >= least ? [{ one, other, score }] : [];
      }),
    );
    for (const { one, other } of scored.sort((a, b) => b.score - a.score))
      if (counterpart[one] === null && !taken.has(other)) pair(one, other);
  }
}

interface Gap {
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

function pairEqual(
  first: readonly DraftText[],
  second: readonly DraftText[],
  pair: (one: number, other: number) => void,
): Gap[] {
  const gaps: { removed: number[]; added: number[] }[] = [];
  let [one, other] = [0, 0];
  let open: { removed: number[]; added: number[] } | null = null;
  const parts = diffArrays(
    first.map(({ evened }) => evened),
    second.map(({ evened }) => evened),
  );
  for (const { count, added, removed } of parts) {
    if (!added && !removed) {
      for (let at = 0; at < count; at++) pair(one++, other++);
      open = null;
      continue;
    }
    if (open === null) {
      open = { removed: [], added: [] };
      gaps.push(open);
    }
    for (let at = 0; at < count; at++)
      if (removed) open.removed.push(one++);
      else open.added.push(other++);
  }
  return gaps;
}

/** A clause rewritten from its first word to its last is found by the bookmark it still has. */
function pairByClause(
  first: readonly DraftText[],
  second: readonly DraftText[],
  counterpart: readonly (number | null)[],
  taken: ReadonlySet<number>,
  pair: (one: number, other: number) => void,
): void {
  first.forEach(({ range }, one) => {
    if (range === null || counterpart[one] !== null) return;
    const other = second.findIndex((each, at) => each.range === range && !taken.has(at));
    if (other >= 0) pair(one, other);
  });
}

function bagOf(
  paragraph: DraftText,
  bags: Map<DraftText, ReadonlyMap<string, number>>,
): ReadonlyMap<string, number> {
  const known = bags.get(paragraph);
  if (known !== undefined) return known;
  const bag = new Map<string, number>();
  for (const word of paragraph.evened.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
    bag.set(word, (bag.get(word) ?? 0) + 1);
  bags.set(paragraph, bag);
  return bag;
}

/** Twice the words in common over all words (Dice). */
function likenessOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const total = (bag: ReadonlyMap<string, number>) =>
    [...bag.values()].reduce((sum, count) => sum + count, 0);
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  const all = total(one) + total(other);
  return all === 0 ? 0 : (2 * common) / all;
}

/** Words of a paragraph before and after, in reading order. */
export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What changed between two wordings of a paragraph, word by word; words changed in a row are read as one change. */
export function wordDiff(before: string, after: string): WordPiece[] {
  const pieces = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): WordPiece => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  );
  return joined(pieces);
}

/** Changes with nothing but a space between them become one: first what went, then what came. */
function joined(pieces: readonly WordPiece[]): WordPiece[] {
  const result: WordPiece[] = [];
  let run: WordPiece[] = [];
  const close = () => {
    const gap = run.at(-1)?.kind === 'same' ? run.pop() : undefined;
    for (const kind of ['removed', 'added'] as const) {
      const text = run.flatMap((piece) => (piece.kind === kind || piece.kind === 'same' ? piece.text : []));
      if (run.some((piece) => piece.kind === kind)) result.push({ kind, text: text.join('') });
    }
    if (gap !== undefined) result.push(gap);
    run = [];
  };
  for (const piece of pieces) {
    const isGap = piece.kind === 'same' && !/\S/.test(piece.text);
    if (piece.kind !== 'same' || (isGap && run.length > 0)) run.push(piece);
    else {
      close();
      result.push(piece);
    }
  }
  close();
  return result;
}
