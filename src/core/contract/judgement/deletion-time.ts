import type { Scored } from './evidence.ts';
import { inDays, type Quantity, quantitiesIn } from './quantities.ts';
import { firstStated, says, type Told, toldWords } from './told-words.ts';

/** How far from a figure a word may stand that says what it is for. */
const beside = 25;
const purpose =
  /delet|eras|destr|purg|remov|retain|retention|return|stor|kept|keep|longer|export|access|wip|shred|overwrit|gone|vanish|clear|empt|expir|dispos|discard|download|retriev|\bheld|\bhold|^sits?$|dropp|leave/;
const ofCustomer =
  /data|content|input|output|information|account|copies|prompt|conversation|message|record|\blogs\b|holds|material|files|documents|notes|results|voice|sound|image|queries/;
/** Backups outlive what they are of, and confidential papers are handed back apart from what a service holds. */
const notAllThatIsHeld =
  /\bback ?ups\b|\bbackup\b|\bback up (?:cop|data|storage|system)|restor|confidential information/;

const contract =
  '(?:agreement|contract|subscription|services?|account|order|term|engagement|workspace|msa|use)';
const ending = '(?:terminat|expir|cancel|cessation|ceas|clos|quit|leav|end|stop)';
/** That the contract ends, by name, or at least that something does. */
const atItsEnd = new RegExp(
  `\\b${ending}\\w* (?:\\S+ ){0,6}${contract}\\b|\\b${contract} (?:\\S+ ){0,3}${ending}\\w*\\b`,
);
const atAnEnd =
  /\b(?:terminat|cancell|expir|cessation|closure|stopping)\w*\b|\b(?:at|after|on|upon) (?:the |its )?end\b/;

/** What leaves no doubt that data is meant, and not an account or a bill. */
const takenOutOrDeleted = /delet|eras|destr|purg|wip|export|download|retriev|gone\b/;

/**
 * The time after which the customer's data is deleted, in days: that at the end of the contract where a passage speaks of
 * it; the longest that the passage states, since only then is nothing left. What is said of backups and confidential
 * papers counts where nothing else is said. `all` are passages that may speak to it.
 */
export function deletionTime(passages: readonly Scored[], all: readonly Scored[]): Told<number> | null {
  const atEnd = all.filter(
    (passage) =>
      says(passage, atItsEnd) &&
      says(passage, takenOutOrDeleted) &&
      !says(passage, /confidential information/),
  );
  const isLive = (passage: Scored) => says(passage, ofCustomer) && !says(passage, notAllThatIsHeld);
  const live = passages.filter(isLive);
  const late = live.filter((passage) => says(passage, atAnEnd));
  return firstStated([...atEnd, ...late, ...live, ...all.filter(isLive), ...passages, ...all], (passage) => {
    const days = deletionDays(toldWords(passage));
    return days.length === 0 ? null : Math.max(...days);
  });
}

/** "In the preceding 60 days" is no time that is given. */
const lookBack = /\b(?:preceding|past|last|previous|trailing)\b/;
const spare = /^(?:back|backups?|replicas?|snapshots?)$/;
const excepts = /^(?:except|save|apart)$/;

/** The times a passage gives for deleting: less and less is asked of them, so that what is set aside counts alone. */
function deletionDays(words: readonly string[]): readonly number[] {
  const given = quantitiesIn(words)
    .filter(({ at }) => !words.slice(Math.max(0, at - 3), at).some((word) => lookBack.test(word)))
    .filter(({ at }) =>
      words.slice(Math.max(0, at - beside), at + beside).some((word) => purpose.test(word)),
    );
  const ofData = someOf(given, ({ at }) => !isOfCopies(words, at, given) && !isException(words, at));
  return someOf(ofData, ({ at }) => isDeletion(words, at)).map(
    (one) => Math.round(inDays(one, one.amount) * 100) / 100,
  );
}

/** Those that pass, or all where none does. */
function someOf(all: readonly Quantity[], passes: (one: Quantity) => boolean): readonly Quantity[] {
  const some = all.filter(passes);
  return some.length === 0 ? all : some;
}

const afterCopies = 8;
const beforeCopies = 4;

/** "From backups within 90 days", "90 days later from backups": the time that follows the copies, else that before. */
function isOfCopies(words: readonly string[], at: number, given: readonly Quantity[]): boolean {
  return words.some((word, copies) => {
    if (!spare.test(word)) return false;
    const next = given.find((one) => one.at > copies && one.at <= copies + afterCopies);
    return next === undefined ? at < copies && at >= copies - beforeCopies : next.at === at;
  });
}

/** "Save logs that the law has us keep for 180 days". */
function isException(words: readonly string[], at: number): boolean {
  return words.slice(0, at).some((word) => excepts.test(word));
}

const deletes = /^(?:delet|eras|destr|purg|remov|wip|shred|overwrit|gone|vanish|dispos|discard|empt)/;
const afterwards = /^(?:then|thereafter|afterwards|after)$/;
const near = 10;

/** Whether a time is that of deleting, and not one for which data can be fetched "and is then deleted". */
function isDeletion(words: readonly string[], at: number): boolean {
  if (words.slice(Math.max(0, at - near), at).some((word) => deletes.test(word))) return true;
  const after = words.slice(at + 1, at + near);
  const verb = after.findIndex((word) => deletes.test(word));
  return verb >= 0 && !after.slice(0, verb).some((word) => afterwards.test(word));
}
