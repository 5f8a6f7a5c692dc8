import type { ParameterValue } from '../finding.ts';
import type { Scored } from './evidence.ts';
import { isTelling, toldBy } from './notified.ts';
import { inDays, inHours, type Quantity, quantitiesIn } from './quantities.ts';
import { says, toldText, toldWords } from './told-words.ts';

/** How far from a figure a word may stand that says what it is for. */
const beside = 25;
const noticeWords = /notif|notice|announce|object|inform|advance|prior|before|email/;
const deletionWords =
  /delet|eras|destr|purg|remov|retain|retention|return|stor|kept|keep|longer|export|access/;

/**
 * When the customer is told of an incident: the first time a passage sets for telling it, in hours, and how it is worded
 * where a passage sets none. Of a range the longer, since only by then has the customer surely been told. What is owed
 * to a regulator, or by the customer, does not count.
 */
export function incidentNotice(
  passages: readonly Scored[],
): Readonly<{ hours: ParameterValue; wording: ParameterValue }> {
  const owed = passages.filter((passage) => {
    const words = toldWords(passage);
    return words.some(isTelling) && !isCustomersDuty(passage);
  });
  const hours = owed
    .map((passage) => {
      const words = toldWords(passage);
      const times = quantitiesIn(words).filter(({ at }) => isOwed(words, at));
      return whichever(
        words,
        times.map((one) => inHours(one, one.amount)),
      );
    })
    .find((one) => one !== undefined);
  const texts = owed.map(toldText);
  const undue = texts.some((text) => /without (?:any )?(?:undue|unreasonable) delay/.test(text));
  const prompt = texts.some((text) => /\bprompt|immediate|as soon as/.test(text));
  return { hours: hours ?? null, wording: undue ? 'without undue delay' : prompt ? 'promptly' : null };
}

function isOwed(words: readonly string[], at: number): boolean {
  const told = toldBy(words, at);
  return told !== 'regulator' && told !== 'supplier';
}

function isCustomersDuty(passage: Scored): boolean {
  return passage.observation.statement.actor === 'customer' && !says(passage, /_supplier/);
}

/** The first of some figures, or the one that "whichever is sooner" or "later" picks. */
function whichever(words: readonly string[], figures: readonly number[]): number | undefined {
  const [first] = figures;
  if (first === undefined) return undefined;
  const picks = /whichever (?:\S+ ){0,3}(?:(soon|earl|short|first)|(?:later|long|last))/.exec(
    words.join(' '),
  );
  if (picks === null) return first;
  return picks[1] === undefined ? Math.max(...figures) : Math.min(...figures);
}

const changedTerms =
  /(?:chang|modif|updat|amend|revis)\w* (?:\S+ ){0,4}(?:terms|agreement|polic(?:y|ies)|fees|prices?|pricing)\b/;

/**
 * The notice before models or functions change or go, in days; that of changed terms or prices does not count. Of a range
 * the shorter: the customer can rely on no more.
 */
export function changeNotice(passages: readonly Scored[]): number | null {
  return noticeDays(passages.filter((passage) => !says(passage, changedTerms)));
}

/** The notice before a new sub-processor, in days; failing that, the time to object. Of a range the shorter. */
export function subprocessorNotice(passages: readonly Scored[]): number | null {
  const about = passages.filter((passage) =>
    says(passage, /subprocessor|subcontract|third part|objection|object/),
  );
  const notices = about.filter(
    (passage) => !says(passage, /objections? (?:shall|must|may|can)|_customer (?:may|can|must|shall) object/),
  );
  return noticeDays(notices) ?? noticeDays(about);
}

function noticeDays(passages: readonly Scored[]): number | null {
  return passages.flatMap((passage) => daysBeside(passage, noticeWords, ({ least }) => least))[0] ?? null;
}

/**
 * The time after which the customer's data is deleted, in days: the longest that a passage states, since only then is
 * nothing left. What is said of backups counts where nothing else is said.
 */
export function deletionTime(passages: readonly Scored[]): number | null {
  const about = passages.filter((passage) =>
    says(
      passage,
      /data|content|input|output|information|account|copies|prompt|conversation|message|record|\blogs\b|holds/,
    ),
  );
  const live = about.filter((passage) => !says(passage, /backups?\b/));
  const first = [...live, ...about]
    .map((passage) => daysBeside(passage, deletionWords, ({ amount }) => amount))
    .find((days) => days.length > 0);
  return first === undefined ? null : Math.max(...first);
}

/** The days a passage states near a word that says what they are for. */
function daysBeside(passage: Scored, purpose: RegExp, endOf: (one: Quantity) => number): readonly number[] {
  const words = toldWords(passage);
  return quantitiesIn(words)
    .filter(({ at }) => words.slice(Math.max(0, at - beside), at + beside).some((word) => purpose.test(word)))
    .map((one) => Math.round(inDays(one, endOf(one)) * 100) / 100);
}
