import type { ParameterValue } from '../finding.ts';
import type { Scored } from './evidence.ts';
import { inDays, inHours, type Quantity, quantitiesIn } from './quantities.ts';

type Params = Readonly<Record<string, ParameterValue>>;

/** The words of a passage with what leads into it. */
const wordsOf = ({ observation }: Scored) => [...observation.statement.lead, ...observation.statement.words];
const says = (words: readonly string[], pattern: RegExp) => pattern.test(words.join(' '));

const readers: Readonly<Record<string, (passages: readonly Scored[]) => Params>> = {
  'customer-data-training': (passages) => ({ stance: trainingStance(passages.map(wordsOf)) }),
  'incident-notification': incident,
  'model-change-notice': (passages) => ({
    days: daysBeside(passages, /notif|notice|announce|advance|prior|before|inform|email/),
  }),
  'output-responsibility': (passages) => ({ stance: outputStance(passages) }),
  'audit-rights': (passages) => ({ stance: auditStance(passages.map(wordsOf)) }),
  'subprocessor-control': (passages) => ({
    days: daysBeside(passages, /notif|notice|object|inform|advance|prior|before/),
  }),
  'data-deletion': (passages) => ({
    days: daysBeside(
      passages,
      /delet|eras|destr|purg|remov|retain|retention|return|stor|kept|keep|no longer|export/,
    ),
  }),
};

/**
 * The figures and stances a term names, read from the passages that speak to it, strongest first.
 * Where several figures stand, the first of the strongest passage that states one is taken.
 */
export function parametersOf(term: string, passages: readonly Scored[]): Params {
  return readers[term]?.(passages) ?? {};
}

const regulator = /supervisory|authority|authorities|regulator|regulators|commissioner/;

function incident(passages: readonly Scored[]): Params {
  const owed = passages.filter((passage) => {
    const words = wordsOf(passage);
    return (
      says(words, /notif|inform|tell|report|alert|advise|contact|communicat/) &&
      passage.observation.statement.actor !== 'customer'
    );
  });
  const hours = owed.flatMap((passage) => {
    const words = wordsOf(passage);
    return quantitiesIn(words)
      .filter((one) => !owedToRegulator(words, one))
      .map(inHours);
  })[0];
  const text = owed.map((passage) => wordsOf(passage).join(' '));
  const undue = text.some((one) => /without (?:any )?(?:undue|unreasonable) delay/.test(one));
  const prompt = text.some((one) => /\bprompt|immediate|as soon as/.test(one));
  return { hours: hours ?? null, wording: undue ? 'without undue delay' : prompt ? 'promptly' : null };
}

/** Whether the nearest addressee before a figure is a regulator and no customer stands beside it. */
function owedToRegulator(words: readonly string[], { at }: Quantity): boolean {
  const near = words.slice(Math.max(0, at - 18), at + 12);
  return near.some((word) => regulator.test(word)) && !near.some((word) => word === '_customer');
}

function daysBeside(passages: readonly Scored[], beside: RegExp): number | null {
  for (const passage of passages) {
    const words = wordsOf(passage);
    const found = quantitiesIn(words).find(({ at }) =>
      words.slice(Math.max(0, at - 25), at + 25).some((word) => beside.test(word)),
    );
    if (found !== undefined) return Math.round(inDays(found) * 100) / 100;
  }
  return null;
}

const never =
  /(?:will|shall|do|does|may|must|is|are) (?:not|never)(?: \S+){0,12} (?:train|improve|teach|fine tune|develop)|(?:not|never) be (?:used|employed)|under no circumstances|(?:no|nor|neither) (?:\S+ ){0,8}train/;
const optOut =
  /opt(?:ed|s|ing)? ?out|unless (?:\S+ ){0,6}(?:disable|object|turn|switch)|turn(?:ed|ing)? off|disable/;
const optIn =
  /opt(?:ed|s|ing)? ?in\b|unless (?:\S+ ){0,8}(?:agree|consent|joined|authori|permission|activat|enable|request|instruct|explicit)|(?:prior|express|explicit|written)(?: \S+){0,2} (?:consent|permission|authori|agreement)|with (?:\S+ ){0,2}(?:consent|permission)/;
const trains = /\b(?:train|trains|training|trained|fine tun\w*|machine learning|ai models?|models?)\b/;
const grants =
  /(?:may|can|right to|license|licence|authori\w+|agree\w*|grant\w*|will) (?:\S+ ){0,40}(?:train|training|machine learning)/;

function trainingStance(passages: readonly (readonly string[])[]): string {
  const texts = passages
    .map((words) => words.join(' '))
    .filter((text) => trains.test(text) || /improv|develop/.test(text));
  const speaking = texts.filter((text) =>
    /\b(?:train|trains|training|trained|teach|fine tun\w*|learned from)\b/.test(text),
  );
  if (speaking.some((text) => optOut.test(text))) return 'opt-out';
  if (speaking.some((text) => never.test(text) && optIn.test(text))) return 'opt-in';
  if (speaking.some((text) => never.test(text)))
    return speaking.some((text) => grants.test(text) && !never.test(text)) ? 'unclear' : 'never';
  if (speaking.some((text) => optIn.test(text))) return 'opt-in';
  return speaking.some((text) => grants.test(text)) ? 'yes' : 'unclear';
}

function outputStance(passages: readonly Scored[]): string {
  const supplier = passages.some(
    ({ observation: { statement } }) =>
      says(statement.words, /_supplier (?:\S+ ){0,12}(?:indemnif|defend|hold harmless|make good)/) &&
      says(statement.words, /output|generated|suggestion|result/),
  );
  const customer = passages.some(({ observation: { statement } }) =>
    says(
      statement.words,
      /_customer (?:\S+ ){0,20}(?:responsib|liab|indemnif|risk|answerable)|(?:your|own|sole) (?:\S+ ){0,2}risk|responsibility of _customer|not (?:be )?(?:responsible|liable)|no (?:responsibility|liability|warrant)/,
    ),
  );
  return supplier ? (customer || passages.length > 0 ? 'shared' : 'supplier') : 'customer';
}

function auditStance(passages: readonly (readonly string[])[]): string {
  const texts = passages.map((words) => words.join(' '));
  const barred = texts.some((text) =>
    /(?:in place of|instead of|in lieu of|in satisfaction of|satisf\w+)(?: \S+){0,12} (?:audit|inspect|entitlement|right)/.test(
      text,
    ),
  );
  const inspects = texts.some((text) =>
    /on ?site|inspect|contribute to (?:an )?audit|conduct (?:\S+ ){0,6}audit|audits? (?:\S+ ){0,6}(?:by|conducted)|right to audit|may audit|entitled to audit|perform (?:\S+ ){0,4}audit/.test(
      text,
    ),
  );
  const reports = texts.some((text) => /report|certificat|summary|documentation|information/.test(text));
  if (barred && reports) return 'reports-only';
  return inspects || !reports ? 'inspection' : 'reports-only';
}
