import { namesAnother } from './other-names.ts';
import type { Parties } from './parties.ts';
import { isLabelled, type Passage } from './passages.ts';
import {
  type Actor,
  actorOf,
  beginsWithParty,
  customerWord,
  type Force,
  forceOf,
  modals,
  supplierWord,
} from './who-acts.ts';
import { wordReader } from './words.ts';

/** A passage as its words, with what it says about who does what to whom. */
export interface Statement {
  readonly passage: Passage;
  /** Comparable forms as they stand. */
  readonly forms: readonly string[];
  /** The same with parties as `_supplier` and `_customer`. */
  readonly words: readonly string[];
  /** The words that lead into a list, likewise. */
  readonly lead: readonly string[];
  readonly headings: readonly string[];
  readonly actor: Actor;
  readonly force: Force;
  readonly negated: boolean;
  readonly definition: boolean;
  /** Whether it is a title or a fragment without a verb. */
  readonly title: boolean;
  /** Whether it sends the reader to another paper. */
  readonly pointer: boolean;
}

const negations = new Set(['not', 'no', 'never', 'neither', 'nor', 'without', 'cannot', 'none']);
const verbs = new Set(['is', 'are', 'has', 'have', 'was', 'be', 'been', 'does', 'do', 'means', 'includes']);
const definitionShape =
  /^["“'‘(]{0,3}[^"”]{1,80}["”'’)]{1,2},?\s+(?:\([^)]{0,60}\)\s+)?(?:means?|has the meaning|have the meaning|refers? to|shall mean|is defined|includes?)\b|^[\p{Lu}][^.:]{0,60}: means\b|\bhas the meaning (?:given|set|ascribed)/u;
/** A condition that stands first: who acts is told after its comma, or a later one where a party follows that. */
const condition =
  /^[\s(]*(?:if|where|when|whenever|should|in the event|in case|upon|unless|to the extent|subject to|except|after|before|following|having|within|until|(?:no|not) later than|prior to|taking into account|without limiting|notwithstanding|for|as|by|during|on|at|once|while)\b[^,]{0,240},\s+/i;
/** One side's word that something is so, where the other side's duty may follow: "Customer agrees that Supplier shall". */
const acknowledged =
  /^[\s(]*(?:[\p{L}’'-]+ ){1,4}(?:acknowledges?|agrees?|accepts?|understands?|confirms?)(?:,? (?:and|or) (?:hereby )?(?:acknowledges?|agrees?|accepts?|understands?))?,? that,? /iu;
const pointerShape =
  /\b(?:see|refer to|set (?:out|forth) (?:in|at)|described (?:in|at)|available (?:at|here|in|on)|in accordance with (?:our|the|its|their|your)?\s?(?:[\p{Lu}][\p{L}-]*\s?){1,5}|subject to (?:our|the) (?:[\p{Lu}][\p{L}-]*\s?){1,5}|pursuant to|review our|read our|listed (?:in|at)|found (?:in|at)|governed by (?:our|the)|specified in)\b/u;

/** Reads the passages of one paper, whose parties are given. */
export function statementReader(parties: Parties): (passage: Passage) => Statement {
  const name = nameParties(parties);
  const comparable = wordReader();
  // Items of a list share what leads into them, and passages what stands over them.
  const leads = remembered((lead: string) => name(comparable(lead)));
  const headings = remembered((heading: string) => name(comparable(heading)));
  return (passage) => {
    const { text, clause } = passage;
    const forms = comparable(text);
    const words = name(forms);
    const lead = passage.lead === '' ? [] : leads(passage.lead);
    const opening = openingOf(text, (rest) => beginsWithParty(name(comparable(rest))));
    const main = opening === 0 ? [] : name(comparable(text.slice(opening)));
    const told = actorOf(main);
    const own = told === 'nobody' ? actorOf(words) : told;
    const actor = own === 'nobody' && lead.length > 0 ? actorOf(lead) : own;
    return {
      passage,
      forms,
      words,
      lead,
      headings: clause.headings.slice(-2).flatMap(headings),
      actor,
      force: forceOf(told !== 'nobody' ? main : own === 'nobody' ? [...lead, ...words] : words),
      negated: words.some((word) => negations.has(word)),
      definition: definitionShape.test(text),
      title: isTitle(passage, words),
      pointer: pointerShape.test(text),
    };
  };
}

/** How far a condition may reach, in letters, and how much of what follows a comma is read for who acts. */
const longestCondition = 400;
const opensWith = 60;

/** How much of a text stands before its main clause: "Customer agrees that", "If data are lost, or stolen,". */
function openingOf(text: string, isPartys: (rest: string) => boolean): number {
  const word = acknowledged.exec(text)?.[0].length ?? 0;
  const rest = text.slice(word);
  const first = condition.exec(rest)?.[0].length;
  if (first === undefined) return word;
  for (const comma of rest.slice(0, longestCondition).matchAll(/,\s+/g)) {
    const end = comma.index + comma[0].length;
    if (end >= first && isPartys(rest.slice(end, end + opensWith))) return word + end;
  }
  return word + first;
}

function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const before = made.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}

/** Puts the names of the parties in one form; of several names that stand at a word the longest counts. */
function nameParties({ supplier, customer }: Parties): (forms: readonly string[]) => readonly string[] {
  const suppliers = byFirstWord(supplier);
  const customers = byFirstWord(customer);
  return (forms) => {
    const out: string[] = [];
    for (let at = 0; at < forms.length; ) {
      const form = forms[at] ?? '';
      const ours = longestAt(forms, at, suppliers.get(form));
      const theirs = longestAt(forms, at, customers.get(form));
      const side = ours >= theirs ? supplierWord : customerWord;
      const length = Math.max(ours, theirs, 1);
      if (ours + theirs === 0 || namesAnother(forms, at, length)) out.push(...forms.slice(at, at + length));
      else out.push(side);
      at += length;
    }
    return out;
  };
}

type Names = readonly (readonly string[])[];

/** Names by the word they begin with, in the order given: the longest first. */
function byFirstWord(names: Names): ReadonlyMap<string, Names> {
  const firsts = new Set(names.map(([first = '']) => first));
  return new Map([...firsts].map((first) => [first, names.filter((name) => name[0] === first)]));
}

function longestAt(forms: readonly string[], at: number, names: Names | undefined): number {
  return names?.find((name) => name.every((word, offset) => forms[at + offset] === word))?.length ?? 0;
}

/** A bullet is no title however short: "Multi-factor authentication" under "Security measures" says what is done. */
function isTitle(passage: Passage, words: readonly string[]): boolean {
  const { role, number } = passage.clause;
  if (role === 'heading') return true;
  if (role === 'row' || (role === 'item' && number === null)) return false;
  if (words.length > 9 || passage.lead !== '') return false;
  if (isLabelled(passage.text) || /[.;]$/.test(passage.text)) return false;
  return !words.some((word) => modals.has(word) || verbs.has(word));
}
