import type { Scored } from './evidence.ts';
import { type StatedDays, statedDays } from './stated-days.ts';
import { says, type Told } from './told-words.ts';

const deleting =
  /\b(?:delet\w*|eras\w*|destr\w*|purg\w*|remov\w*|wip\w*|shred\w*|overwrit\w*|gone|vanish\w*|clear\w*|expir\w*|disposes?|disposed|disposing|disposal of|discard\w*|dropp\w*|emptied|suppress\w*|taken away|no cop(?:y|ies))\b/;
const keeping =
  /\b(?:retain\w*|retention|retriev\w*|return\w*|stor\w*|kept|keeps?|longer|export\w*|access\w*|download\w*|held|holds?|sits?|stays?|take out|available|disposal(?! of))\b/;
const ending =
  /\b(?:terminat\w*|expir\w* (?:of|or|and)|cancel\w*|clos(?:es?|ed|ure)|end of|ends?|ended|ending|stopp?(?:ed|ing|s)?|last day|leaving|quits?)\b/;

/**
 * What is kept apart from the customer's data and often longer: backups and copies, logs of what was done, confidential
 * papers of both sides, what was flagged, and what law or book-keeping asks for.
 */
const apart = String.raw`(?:back ?ups?|snapshots?|replicas?|restor\w*|logs?|logging|events|audit|trails?|journals?|protocols?|operation records|flagged|suspicious|abus\w*|law|laws|legal|statut\w*|accounting|tax|bookkeeping|invoices?|invoicing|billing)`;
/** Each side hands back the other's papers, apart from what a service holds. */
const ofBothSides = /\bconfidential information\b/;
const apartBefore = new RegExp(String.raw`\b${apart}\b(?! (?:to|that|which|among|includ\w*) )`);
const apartAfter = new RegExp(
  String.raw`^(?:(?!(?:and|or|then|but)\b)\S+ ){0,2}(?:in|on|for|from) (?:\S+ ){0,2}${apart}\b`,
);
const ofCustomer =
  /data|content|input|output|information|account|copies|prompt|conversation|message|record|\blogs\b|holds/;
/** "It erases them": what is meant stands in the sentence before. */
const pointsBack = /\b(?:it|them|these|this|everything)\b/;

/**
 * The time after which the customer's data is deleted, in days. Of all times that are stated, these go before others, in
 * this order: in a passage that surely speaks to it (`sure`), else in one that may (`all`); of the data itself, not of
 * what is kept apart from it; in a clause on the contract's end; of deleting, not of fetching the data first; in the
 * sentence on the end; in the stronger passage. Of equals it is the longest, since only then is nothing left.
 */
export function deletionTime(sure: readonly Scored[], all: readonly Scored[]): Told<number> | null {
  const closing = clausesThat(all, ending);
  const ofData = clausesThat(all, ofCustomer);
  const times = all.flatMap((passage, place) =>
    timesIn(passage).map((time) => ({
      value: time.days,
      from: [passage],
      marks: [
        sure.includes(passage),
        !isApart(time) && !says(passage, ofBothSides),
        says(passage, ofCustomer) || (says(passage, pointsBack) && ofData.has(clauseOf(passage))),
        closing.has(clauseOf(passage)),
        isDeletion(time),
        says(passage, ending),
        -place,
        time.days,
      ].map(Number),
    })),
  );
  return times.sort((a, b) => compare(b.marks, a.marks))[0] ?? null;
}

function timesIn(passage: Scored): readonly StatedDays[] {
  return statedDays(passage, ({ amount }) => amount).filter(
    ({ about }) => deleting.test(about) || keeping.test(about),
  );
}

function clausesThat(passages: readonly Scored[], pattern: RegExp): ReadonlySet<unknown> {
  return new Set(passages.filter((one) => says(one, pattern)).map(clauseOf));
}

function clauseOf({ observation }: Scored): unknown {
  return observation.statement.passage.clause;
}

/** By the first mark in which two differ. */
function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((mark, index) => mark !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function isApart({ before, after }: StatedDays): boolean {
  return apartBefore.test(before) || apartAfter.test(after);
}

/** Whether it is by then that data goes, and not until then that it stays: by the words before it, else those after. */
function isDeletion({ before, after, about }: StatedDays): boolean {
  if (deleting.test(before)) return true;
  if (keeping.test(before)) return false;
  const kept = keeping.exec(after);
  const gone = deleting.exec(after);
  if (kept === null && gone === null) return deleting.test(about);
  return gone !== null && (kept === null || gone.index < kept.index);
}
