import type { ParameterValue } from '../finding.ts';
import type { Scored } from './evidence.ts';
import { inDays, inHours, type Quantity, quantitiesIn } from './quantities.ts';

type Params = Readonly<Record<string, ParameterValue>>;

/** A passage less likely than this (log odds) to belong to a term is not read for its parameters. */
const mayBelong = -2;

/** The words of a passage with what leads into it. */
const wordsOf = ({ observation }: Scored) => [...observation.statement.lead, ...observation.statement.words];
const says = (words: readonly string[], pattern: RegExp) => pattern.test(words.join(' '));

/** Reads parameters from the passages that surely speak to a term; `all` are those that may. */
type ParameterReader = (passages: readonly Scored[], all: readonly Scored[]) => Params;

const readers: Readonly<Record<string, ParameterReader>> = {
  'customer-data-training': (passages, all) => ({ stance: trainingStance(passages, all) }),
  'incident-notification': incident,
  'model-change-notice': (passages, all) => ({
    days: daysBeside(passages, noticeWords) ?? daysBeside(all, noticeWords),
  }),
  'output-responsibility': (_, all) => ({ stance: outputStance(all) }),
  'audit-rights': (passages) => ({ stance: auditStance(passages) }),
  'subprocessor-control': (passages, all) => ({
    days: subprocessorDays(passages) ?? subprocessorDays(all),
  }),
  'data-deletion': (passages, all) => ({ days: deletionDays(passages) ?? deletionDays(all) }),
};

/**
 * The figures and stances a term names, read from the passages that speak to it, strongest first; where those state no
 * figure, from those that may.
 * Where several figures stand, the first of the strongest passage that states one is taken; of deletion, the longest,
 * since only then is nothing left.
 */
export function parametersOf(term: string, passages: readonly Scored[]): Params {
  const top = passages[0]?.present ?? 0;
  const atLeast = (odds: number) => passages.filter(({ present }) => present >= odds);
  return readers[term]?.(atLeast(Math.min(0, top - 1)), atLeast(Math.min(mayBelong, top - 1))) ?? {};
}

const joined = (passages: readonly Scored[]) => passages.map((passage) => wordsOf(passage).join(' '));
const regulator = /supervisory|authority|authorities|regulator|regulators|commissioner/;
const noticeWords = /notif|notice|announce|object|inform|advance|prior|before|email/;
const deletionWords =
  /delet|eras|destr|purg|remov|retain|retention|return|stor|kept|keep|longer|export|access/;
const tells = /notif|inform|tell|report|alert|advise|contact|communicat|notice/;

function incident(passages: readonly Scored[]): Params {
  const owed = passages.filter((passage) => {
    const words = wordsOf(passage);
    const customersDuty = passage.observation.statement.actor === 'customer' && !says(words, /_supplier/);
    return says(words, tells) && !customersDuty;
  });
  const hours = owed.flatMap((passage) => {
    const words = wordsOf(passage);
    return quantitiesIn(words)
      .filter((one) => !owedToRegulator(words, one))
      .map(inHours);
  })[0];
  const texts = joined(owed);
  const undue = texts.some((text) => /without (?:any )?(?:undue|unreasonable) delay/.test(text));
  const prompt = texts.some((text) => /\bprompt|immediate|as soon as/.test(text));
  return { hours: hours ?? null, wording: undue ? 'without undue delay' : prompt ? 'promptly' : null };
}

/** Whether the nearest addressee before a figure is a regulator and no customer stands beside it. */
function owedToRegulator(words: readonly string[], { at }: Quantity): boolean {
  const near = words.slice(Math.max(0, at - 18), at + 12);
  return near.some((word) => regulator.test(word)) && !near.some((word) => word === '_customer');
}

function aboutSubprocessors(passage: Scored): boolean {
  return says(wordsOf(passage), /subprocessor|subcontract|third part|objection|object/);
}

/** The days stated within 25 words of a word that `beside` knows. */
function daysIn(passage: Scored, beside: RegExp): number[] {
  const words = wordsOf(passage);
  return quantitiesIn(words)
    .filter(({ at }) => words.slice(Math.max(0, at - 25), at + 25).some((word) => beside.test(word)))
    .map((one) => Math.round(inDays(one) * 100) / 100);
}

function daysBeside(passages: readonly Scored[], beside: RegExp): number | null {
  return passages.flatMap((passage) => daysIn(passage, beside))[0] ?? null;
}

/** The notice before a new sub-processor; failing that, the time to object. */
function subprocessorDays(passages: readonly Scored[]): number | null {
  const about = passages.filter(aboutSubprocessors);
  const notices = about.filter(
    (passage) => !says(wordsOf(passage), /objection shall|objections? (?:must|may|can)/),
  );
  return daysBeside(notices, noticeWords) ?? daysBeside(about, noticeWords);
}

function deletionDays(passages: readonly Scored[]): number | null {
  const about = passages.filter((passage) =>
    says(wordsOf(passage), /data|content|input|information|account|copies|prompt|holds/),
  );
  const live = about.filter((passage) => !says(wordsOf(passage), /backups?\b/));
  const first = [...live, ...about]
    .map((passage) => daysIn(passage, deletionWords))
    .find((days) => days.length > 0);
  return first === undefined ? null : Math.max(...first);
}

const learning = /\b(?:train|trains|training|trained|teach|tune|fine tun\w*|distil|learns?|learned)\b/;
const never =
  /(?:will|shall|do|does|may|must|is|are|nor) (?:not|never)(?: \S+){0,14} (?:train|teach|tune|distil|fit|learn)|(?:not|never) (?:be )?(?:used|employed|learned)|under no circumstances|\b(?:no|nor|neither) (?:\S+ ){0,8}train/;
const optOut =
  /opt(?:ed|s|ing)? ?out|(?:can|may|unless) (?:\S+ ){0,8}(?:disable|object to|turn off|switch off)|turn(?:ed|ing)? off|(?:do|does) not want (?:\S+ ){0,8}(?:used|training)/;
const optIn =
  /opt(?:ed|s|ing)? ?in\b|(?:unless|without|only|except|if) (?:\S+ ){0,14}(?:agree|consent|joined|authori|permission|activat|enable|instruct|explicit|choose|approv|opts)|(?:prior|express|explicit|written)(?: \S+){0,2} (?:consent|permission|authori|agreement|approval)|with (?:\S+ ){0,3}(?:consent|permission)/;
const grants =
  /\b(?:may|can|right|license|licence|authori\w+|agree\w*|grant\w*|will|shall|operating) (?:\S+ ){0,40}(?:train|training|machine learning)/;
const feedbackOnly = /\bfeedback\b|\baggregat|de ?identif|anonymi/;

/** How to refuse stands in a sentence of its own that may not speak of training: "you can opt out in the settings". */
const ownUse = /_customer (?:\S+ ){0,20}(?:used|improv\w+|train\w*|learn\w*|process\w*|data|content)/;

const keepsFromImproving =
  /not use (?:\S+ ){0,8}(?:content|data|inputs?|outputs?|prompts?) (?:\S+ ){0,6}(?:develop|improve)/;

/** How far the customer's data may train models. What the supplier makes of it is told from what the customer may not. */
function trainingStance(passages: readonly Scored[], all: readonly Scored[]): string {
  const about = passages.filter(
    (passage) =>
      says(wordsOf(passage), learning) &&
      !forbidsCustomer(passage) &&
      !aboutPeople(passage) &&
      !isOption(passage),
  );
  const texts = joined(about);
  const kept = joined(passages).filter((text) => keepsFromImproving.test(text));
  const refusable = joined(all).filter((text) => ownUse.test(text));
  if (texts.some((text) => optOut.test(text)) || refusable.some((text) => optOut.test(text)))
    return 'opt-out';
  const denies = [...texts.filter((text) => never.test(text)), ...kept];
  const allows = texts.filter((text) => !never.test(text) && grants.test(text) && !feedbackOnly.test(text));
  if (denies.length > 0 && [...denies, ...texts].some((text) => optIn.test(text))) return 'opt-in';
  if (denies.length > 0) return allows.length > 0 ? 'opt-in' : 'never';
  if (texts.some((text) => optIn.test(text) && grants.test(text))) return 'opt-in';
  return allows.length > 0 ? 'yes' : 'unclear';
}

/** A box of a form that nobody ticked: what it says holds only where somebody does. */
const unticked = /^\s*\[\s*\]/;

function isOption({ observation }: Scored): boolean {
  return unticked.test(observation.statement.passage.text);
}

function aboutPeople(passage: Scored): boolean {
  return says(wordsOf(passage), /customer derivative|personnel|employees|staff/);
}

function forbidsCustomer({ observation: { statement } }: Scored): boolean {
  return (
    statement.actor === 'customer' &&
    statement.negated &&
    says(statement.words, /compet|_customer (?:\S+ ){0,4}not/)
  );
}

const aboutOutput = /outputs?\b|generated|suggestion/;
const supplierIndemnifies =
  /_supplier (?:\S+ ){0,10}(?:indemnify|indemnifies|defend|hold harmless|make good)/;
const noIndemnity =
  /_customer (?:\S+ ){0,6}(?:will|shall|agrees? to|must) (?:\S+ ){0,4}(?:indemnify|defend)|not (?:\S+ ){0,4}(?:indemnify|obligated|defend)|no obligation/;
const supplierAnswers =
  /_supplier (?:(?!not|no|never)\S+ ){0,3}(?:answers? for|(?:fully |solely )?(?:responsible|liable|answerable) for) (?:\S+ ){0,8}(?:outputs?\b|generated)/;
const customerAnswers =
  /_customer (?:(?!not|no|never)\S+ ){0,4}(?:answers? for|(?:fully |solely )?(?:responsible|liable|answerable) for)/;

/** Who answers for outputs. An indemnity of the supplier's with the rest on the customer is shared. */
function outputStance(passages: readonly Scored[]): string {
  const texts = joined(passages);
  if (texts.some((text) => supplierAnswers.test(text)))
    return texts.some((text) => customerAnswers.test(text)) ? 'shared' : 'supplier';
  const indemnity = texts.some(
    (text) => supplierIndemnifies.test(text) && aboutOutput.test(text) && !noIndemnity.test(text),
  );
  return indemnity ? 'shared' : 'customer';
}

const barsInspection =
  /(?:in place of|instead of|in lieu of|stands? in|in satisfaction of|fulfil\w*|(?:full|shall|will|to) satisf\w+)(?: \S+){0,14} (?:audit|inspect\w*|entitlement|premises)/;
const inspects =
  /\bon ?site|inspection|inspect\b|contribute to (?:\S+ ){0,4}audit|conduct (?:\S+ ){0,8}audit|audits? (?:\S+ ){0,8}(?:by|conducted|carried)|right to (?:\S+ )?audit|may (?:\S+ ){0,5}audit|entitled to (?:\S+ )?audit|perform\w* (?:\S+ ){0,5}audit|allow (?:\S+ ){0,4}audit|audits? to be carried out|an audit shall/;
const reports = /report|certificat|summary|documentation|attestation/;

function auditStance(passages: readonly Scored[]): string {
  const texts = joined(passages);
  if (texts.some((text) => barsInspection.test(text))) return 'reports-only';
  if (texts.some((text) => inspects.test(text))) return 'inspection';
  return texts.some((text) => reports.test(text)) ? 'reports-only' : 'inspection';
}
