import type { ParameterValue } from '../finding.ts';
import type { Scored } from './evidence.ts';
import { isTelling, toldBy } from './notified.ts';
import { inHours, quantitiesIn } from './quantities.ts';
import { firstStated, says, type Told, toldWords } from './told-words.ts';

type Incident = Readonly<{ hours: number | null; wording: ParameterValue }>;

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
