import type { AnnexClause } from '../annex/index.ts';
import { nameOf, quotedClause, type ReadDocument } from './anchor.ts';
import { elementOf, isPlainBlock } from './body-text.ts';
import { canChange, changeWords, type WordChange } from './change-words.ts';
import { addComment, type Desk, paragraphsOf, wordsBookmark } from './drafting.ts';
import { commentOn, whyOf } from './explain.ts';
import { type Mend, mendsOf } from './mend-sentence.ts';
import { findWords, wordsOf } from './paragraph-words.ts';
import type { Placed } from './placed.ts';
import type { Splice } from './splices.ts';
import type { SpanElement } from './xml-spans.ts';

/** Words changed within a sentence of the supplier's. */
export interface Amended {
  readonly splices: readonly Splice[];
  readonly placed: Placed;
  /** Whether the sentence now gives all that the clause asks, so that the clause need not follow. */
  readonly suffices: boolean;
  readonly paragraph: SpanElement;
  /** Paragraphs of the clause, by their numbers, that say no more than the sentence now does. */
  readonly leftOut: readonly string[];
}

/**
 * Mends the sentence that falls short, where we know how to and may: null where the clause has to be written in full.
 * A paragraph is amended for one clause only, so that tracked changes never overlap.
 * @param taken paragraphs amended already.
 */
export function amendSentence(
  desk: Desk,
  document: ReadDocument,
  clause: AnnexClause,
  paper: number,
  taken: ReadonlySet<SpanElement>,
): Amended | null {
  const { reason } = clause;
  const home = quotedClause(document, clause, paper);
  const quote = reason.quotes.find((one) => one.paper === paper);
  if (home === null || quote === undefined || (reason.kind !== 'weak' && reason.kind !== 'short'))
    return null;
  const mends = mendsOf(quote.text.replace(/\s+/g, ' ').trim(), clause);
  const [first] = mends;
  if (first === undefined) return null;
  for (const index of document.paragraphsOfClause[home.index] ?? []) {
    const paragraph = document.paragraphs[index];
    const element = paragraph === undefined ? null : elementOf(document.text, paragraph);
    if (element === null || taken.has(element) || !isPlainBlock(document.text, element)) continue;
    const { part } = document.text;
    const characters = wordsOf(part, element);
    const found = findWords(characters, quote.text);
    if (found === null) continue;
    const placesOf = ({ from, to }: Mend) => ({ from: found.at(from), to: found.at(to) });
    if (!mends.every((mend) => canChange(characters, placesOf(mend)))) return null;
    const comment = addComment(desk, commentOn(clause));
    const bookmark = wordsBookmark(desk, clause.id);
    const changes = mends.map(
      (mend, at): WordChange => ({
        ...placesOf(mend),
        insert: mend.insert,
        comment: at === 0 ? comment : null,
        bookmark: at === 0 ? bookmark : null,
      }),
    );
    return {
      splices: changeWords(part, characters, changes, desk.author),
      suffices: reason.kind === 'short' && mendsEveryShortfall(clause, mends),
      paragraph: element,
      leftOut: saidParagraphs(clause, mends),
      placed: {
        what: 'words',
        clause: clause.id,
        title: clause.heading,
        where: 'in-place',
        number: home.citation,
        says: `In the sentence at ${nameOf(home)}, which falls short.`,
        why: whyOf(clause),
        before: found.folded,
        after: mended(found.folded, mends),
        leftOut: [],
      },
    };
  }
  return null;
}

/** Paragraphs without items that state what the sentence now states: said twice, it would invite a dispute over which holds. */
function saidParagraphs(clause: AnnexClause, mends: readonly Mend[]): string[] {
  const { figures } = clause.wordings[clause.position];
  const stated = figures.filter(({ name }) => mends.some(({ figure }) => figure === name));
  const others = figures.filter(({ text }) => !stated.some((figure) => figure.text === text));
  return stated.flatMap((figure) => {
    const first = paragraphsOf(clause).find(({ text }) => text.includes(figure.text));
    const saysMore =
      first === undefined || first.items.length > 0 || others.some(({ text }) => first.text.includes(text));
    return saysMore ? [] : [first.number];
  });
}

const mendsEveryShortfall = ({ reason }: AnnexClause, mends: readonly Mend[]) =>
  reason.shortfalls.length > 0 &&
  reason.shortfalls.every(({ parameter }) => mends.some(({ figure }) => figure === parameter));

function mended(sentence: string, mends: readonly Mend[]): string {
  return mends.reduceRight(
    (text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to),
    sentence,
  );
}
