import type { ParameterValue } from '../finding.ts';
import type { Scored } from './evidence.ts';
import { isTelling, toldBy } from './notified.ts';
import { inDays, inHours, quantitiesIn } from './quantities.ts';
import { firstStated, says, type Told, toldWords } from './told-words.ts';

/** How far from a figure a word may stand that says what it is for. */
const beside = 25;
const noticeWords =
  /notif|notice|announce|object|inform|advance|prior|before|mail|warn|tell|told|ahead|sooner|earlier/;

/**
 * When the customer is told of an incident: the first time a passage sets for telling it, in hours, and how it is worded
 * where a passage sets none. Of a range the longer, since only by then has the customer surely been told. What is owed
 * to a regulator, or by the customer, does not count.
 */
export function incidentNotice(passages: readonly Scored[]): Told<Incident> {
  const owed = passages.filter((passage) => {
    const words = toldWords(passage);
    return words.some(isTelling) && !isCustomersDuty(passage);
  });
  const timed = firstStated(owed, hoursOwed);
  const undue = owed.find((passage) =>
    says(passage, /without (?:any )?(?:(?:undue|unreasonable|culpable|unnecessary) )?(?:delay|hesitation)/),
  );
  const prompt = owed.find((passage) => says(passage, /\bprompt(?:ly)?\b|immediate|as soon as/));
  const wording = undue !== undefined ? 'without undue delay' : prompt !== undefined ? 'promptly' : null;
  const worded = undue ?? prompt;
  const from = timed?.from ?? (worded === undefined ? [] : [worded]);
  return { value: { hours: timed?.value ?? null, wording }, from };
}

type Incident = Readonly<{ hours: number | null; wording: ParameterValue }>;

function hoursOwed(passage: Scored): number | null {
  const words = toldWords(passage);
  const times = quantitiesIn(words).filter(({ at }) => isOwed(words, at));
  const hours = times.map((one) => inHours(one, one.amount));
  return whichever(words, hours) ?? null;
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
const changedService =
  /(?:chang|modif|updat|discontinu|withdraw|deprecat|retir|remov|replac)\w* (?:\S+ ){0,5}(?:services?|models?|features?|functions?|functionality|version)\b/;

/** Headings over what is said of those who work for the supplier. */
const othersHeading =
  /\bsub ?processors?\b|\bprocessors\b|\bsub ?contractors?\b|\bhelpers\b|\bvendors\b|\bsuppliers\b|\bthird part/;
const isUnder = ({ observation }: Scored, heading: RegExp): boolean =>
  heading.test(observation.statement.headings.join(' '));
const ofAnotherKind = /\b(?:either|each) (?:party|side)\b|\bsubprocessors?\b|\bsubcontractors?\b/;

/**
 * The notice before models or functions change or go, in days; that of changed terms or prices, of new sub-processors or
 * of the end of the contract does not count. Of a range the shorter: the customer can rely on no more.
 */
export function changeNotice(passages: readonly Scored[]): Told<number> | null {
  return noticeDays(
    passages
      .filter((passage) => !says(passage, changedTerms) || says(passage, changedService))
      .filter((passage) => !says(passage, ofAnotherKind) && !isUnder(passage, othersHeading)),
  );
}

/** The notice before a new sub-processor, in days; failing that, the time to object. Of a range the shorter. */
export function subprocessorNotice(passages: readonly Scored[]): Told<number> | null {
  const named = passages.filter(
    (passage) =>
      says(passage, /subprocessor|subcontract|third part|objection|\bobjects?\b(?! (?:storage|store))/) ||
      isUnder(passage, othersHeading),
  );
  const about = noticeDays(named) === null ? passages : named;
  const notices = about.filter(
    (passage) => !says(passage, /objections? (?:shall|must|may|can)|_customer (?:may|can|must|shall) object/),
  );
  const objection = noticeDays(about);
  return noticeDays(notices) ?? (objection === null ? null : { ...objection, standsIn: true });
}

function noticeDays(passages: readonly Scored[]): Told<number> | null {
  return firstStated(passages, (passage) => noticeDaysIn(passage)[0] ?? null);
}

/** "In the preceding 60 days" is no time that is given. */
const lookBack = /\b(?:preceding|past|last|previous|trailing)\b/;

/** The days a passage states near a word of telling; of a range the shorter end. */
function noticeDaysIn(passage: Scored): readonly number[] {
  const words = toldWords(passage);
  return quantitiesIn(words)
    .filter(({ at }) => !lookBack.test(words.slice(Math.max(0, at - 3), at).join(' ')))
    .filter(({ at }) =>
      words.slice(Math.max(0, at - beside), at + beside).some((word) => noticeWords.test(word)),
    )
    .map((one) => Math.round(inDays(one, one.least) * 100) / 100);
}
