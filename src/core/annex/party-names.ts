import type { Paper } from '../contract/index.ts';
import type { PartyNames } from './annex.ts';
import { type DefinedName, definedNamesIn } from './defined-names.ts';

/** The names where the papers give none. */
export const defaultParties: PartyNames = {
  supplier: 'the Supplier',
  customer: 'the Customer',
  agreement: 'the Agreement',
};

/** By rank: a paper that defines both "Customer" and "Controller" calls its customer "Customer". */
const supplierNames = [
  'Supplier',
  'Service Provider',
  'Provider',
  'Vendor',
  'Licensor',
  'Contractor',
  'Processor',
];
const customerNames = ['Customer', 'Client', 'Subscriber', 'Buyer', 'Purchaser', 'Licensee', 'Controller'];
const agreementNames = [
  'Agreement',
  'Contract',
  'Terms',
  'Terms of Service',
  'Terms and Conditions',
  'MSA',
  'DPA',
];

/** Terms written in the first person: the name that stands beside "we" is the supplier's, beside "you" the customer's. */
const besideUs = /["“](?:we|us|our)["”]/i;
const besideYou = /["“](?:you|your)["”]/i;

/**
 * What the papers call the parties and their contract, by their own definitions: "the Supplier" of
 * `Acme Ltd (the "Supplier")`, "OpenAI" of `("OpenAI", "we")`. What is not found keeps its default.
 */
export function partyNames(papers: readonly Paper[]): PartyNames {
  const defined = definedNamesIn(papers).filter(({ name }) => isProperName(name));
  const named = (matches: (candidate: DefinedName) => boolean) => {
    const found = defined.find(matches);
    return found === undefined ? null : withArticle(found, papers);
  };
  const ranked = (names: readonly string[]) =>
    names.reduce<string | null>((found, wanted) => found ?? named(({ name }) => name === wanted), null);
  const supplier =
    ranked(supplierNames) ??
    named((candidate) => standsBeside(candidate, besideUs) && !standsBeside(candidate, besideYou));
  const customer = ranked(customerNames) ?? named((candidate) => standsBeside(candidate, besideYou));
  return {
    supplier: supplier ?? defaultParties.supplier,
    customer: customer ?? defaultParties.customer,
    agreement: ranked(agreementNames) ?? defaultParties.agreement,
  };
}

const isProperName = (name: string): boolean =>
  /^[A-Z]/.test(name) && !/^(?:You|Your|We|Us|Our)$/i.test(name);

/** True where another name in the same brackets matches. */
function standsBeside({ before, after }: DefinedName, other: RegExp): boolean {
  const opened = before.slice(before.lastIndexOf('(') + 1);
  const closed = after.slice(0, Math.max(0, after.indexOf(')')));
  return other.test(opened) || other.test(closed);
}

/** "the Supplier" where the papers mostly say so outside quotation marks, "Supplier" where they do not. */
function withArticle({ name, before }: DefinedName, papers: readonly Paper[]): string {
  const plain = papers.flatMap(({ clauses }) => clauses.map((clause) => clause.plain)).join('\n');
  const words =
    plain.match(new RegExp(`(?:\\b(?:the|this) )?(?<![\\w"“])${escaped(name)}(?![\\w"”])`, 'gi')) ?? [];
  const articled = words.filter((word) => /^th/i.test(word)).length;
  const isIntroducedSo = /\b(?:the|this) ["“]?$/i.test(before);
  return words.length === 0 ? nameFor(isIntroducedSo, name) : nameFor(articled * 2 >= words.length, name);
}

const nameFor = (hasArticle: boolean, name: string): string => (hasArticle ? `the ${name}` : name);
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
