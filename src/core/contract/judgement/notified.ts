import { customerWord, supplierWord } from '../clause-model/index.ts';

const tells =
  /^(?:notif|inform(?!ation)|tell|told|report|alert|advis|contact|communicat|notice|warn|intimat|lets?$|hears?$|rings?$|phones?$|telephones?$|writes?$|e?mails?$|mailed$|word$)/;
/** Who hears stands before it, and whom it is heard from after it. */
const hearing = /^hears?$/;
const regulator = /^(?:supervisory|authority|authorities|regulators?|commissioner)$/;
const be = new Set(['be', 'been', 'is', 'are', 'being']);

/** How far from a figure the verb may stand that it belongs to, and from the verb the one who is told. */
const reach = 25;
const nextTo = 8;

/** Whom a sentence has told of something; `nobody` where it names none. */
export type Addressee = 'customer' | 'supplier' | 'regulator' | 'nobody';

/** Whether a word is of telling somebody something. */
export function isTelling(word: string): boolean {
  return tells.test(word);
}

/**
 * Who is told by the time a figure sets that stands at a word: the one beside the last verb of telling before it, else
 * beside the first after it. "Notify Customer, so that Customer can notify the authority within 72 hours" sets a time
 * for the authority. A customer told together with a regulator is a customer told.
 */
export function toldBy(words: readonly string[], at: number): Addressee {
  const verb = verbOf(words, at);
  if (verb === null) return 'nobody';
  const passive =
    hearing.test(words[verb] ?? '') || be.has(words[verb - 1] ?? '') || be.has(words[verb - 2] ?? '');
  const after = words.slice(verb + 1, verb + 1 + nextTo);
  const named = passive ? [...words.slice(Math.max(0, verb - nextTo), verb), ...after] : after;
  if (named.includes(customerWord)) return 'customer';
  if (named.some((word) => regulator.test(word))) return 'regulator';
  return !passive && named.includes(supplierWord) ? 'supplier' : 'nobody';
}

function verbOf(words: readonly string[], at: number): number | null {
  for (let before = at - 1; before >= Math.max(0, at - reach); before--)
    if (isTelling(words[before] ?? '')) return before;
  for (let after = at + 1; after < Math.min(words.length, at + reach); after++)
    if (isTelling(words[after] ?? '')) return after;
  return null;
}
