import type { Paper } from '../contract/index.ts';
import type { PartyNames } from './annex.ts';
import { type DefinedName, definedNamesIn } from './defined-names.ts';

/** The names where the papers give none. */
export const defaultParties: PartyNames = {
  supplier: 'the Supplier',
  customer: 'the Customer',
  agreement: 'the Agreement',
};

/**
 * By rank. "Processor" and "Controller" are not among them: they name what a party is to data protection law, and a
 * party that is both in one bundle is common.
 */
const supplierNames = ['Supplier', 'Service Provider', 'Provider', 'Vendor', 'Licensor', 'Contractor'];
const customerNames = ['Customer', 'Client', 'Subscriber', 'Buyer', 'Purchaser', 'Licensee'];
const agreementNames = ['Agreement', 'Contract', 'Terms', 'Terms of Service', 'Terms and Conditions', 'MSA'];

/** Terms written in the first person: the name that stands beside "we" is the supplier's, beside "you" the customer's. */
const besideUs = /["“](?:we|us|our)["”]/i;
const besideYou = /["“](?:you|your)["”]/i;

/** "Veldt Claims Technology Limited (" or "Acme, Inc. (": a company that is about to be given a short name. */
const companyOpens =
  /\b(?:Ltd|Limited|LLP|LLC|L\.L\.C|Inc|Corp|Corporation|plc|PLC|GmbH|AG|SAS|S\.A\.S|SA|B\.V|BV|AB|Oy|Pty)\.?,?\s*\((?:the )?$/;

/**
 * What the papers call the parties and their contract, by their own definitions: "the Supplier" of
 * `Acme Ltd (the "Supplier")`, "OpenAI" of `("OpenAI", "we")`, "Veldt" of `Veldt Claims Ltd ("Veldt")` where the
 * review names that supplier. A company alone is not enough: papers name sub-processors and banks too. What is not found
 * keeps its default.
 *
 * @param supplier the supplier's name as the review has it, by which one of two companies is known; may be empty
 */
export function partyNames(papers: readonly Paper[], supplier = ''): PartyNames {
  const defined = definedNamesIn(papers).filter(({ name }) => isProperName(name));
  const find = (matches: (candidate: DefinedName) => boolean) => defined.find(matches) ?? null;
  const ranked = (names: readonly string[]) =>
    names.reduce<DefinedName | null>((found, wanted) => found ?? find(({ name }) => name === wanted), null);
  const companies = companiesAmong(defined);
  const known = companies.find(({ name }) => supplier.toLowerCase().includes(name.toLowerCase())) ?? null;
  const firstPerson = find(
    (candidate) => standsBeside(candidate, besideUs) && !standsBeside(candidate, besideYou),
  );
  const seller = ranked(supplierNames) ?? firstPerson ?? known;
  const other = companies.find(({ name }) => name !== seller?.name) ?? null;
  const buyer =
    ranked(customerNames) ??
    find((candidate) => standsBeside(candidate, besideYou)) ??
    (companies.length === 2 && companies.some(({ name }) => name === seller?.name) ? other : null);
  const called = (party: DefinedName | null, otherwise: string) =>
    party === null ? otherwise : withArticle(party, papers);
  return {
    supplier: called(seller, defaultParties.supplier),
    customer: called(buyer, defaultParties.customer),
    agreement: called(ranked(agreementNames), defaultParties.agreement),
  };
}

/** Short names given to companies, each once. */
function companiesAmong(defined: readonly DefinedName[]): readonly DefinedName[] {
  const companies = defined.filter(
    ({ name, before }) => companyOpens.test(before) && ![...supplierNames, ...customerNames].includes(name),
  );
  return companies.filter(({ name }, index) => companies.findIndex((one) => one.name === name) === index);
}

const isProperName = (name: string): boolean =>
  /^[A-Z]/.test(name) && !/^(?:You|Your|We|Us|Our|(?:End )?Users?)$/i.test(name);

/** True where another name in the same brackets matches. */
function standsBeside({ before, after }: DefinedName, other: RegExp): boolean {
  const opened = before.slice(before.lastIndexOf('(') + 1);
  const closed = after.slice(0, Math.max(0, after.indexOf(')')));
  return other.test(opened) || other.test(closed);
}

/** "the Supplier" where the papers mostly put "the", "this" or "these" before the name, "Supplier" where they do not. */
function withArticle({ name, before }: DefinedName, papers: readonly Paper[]): string {
  const plain = papers.flatMap(({ clauses }) => clauses.map((clause) => clause.plain)).join('\n');
  const used = new RegExp(`(?:\\b[Tt]h(?:e|is|ese) )?(?<![\\w"“])${escaped(name)}(?![\\w"”])`, 'g');
  const words = plain.match(used) ?? [];
  const articled = words.filter((word) => word.length > name.length).length;
  const isIntroducedSo = /\b(?:the|this|these) ["“]?$/i.test(before);
  return words.length === 0 ? nameFor(isIntroducedSo, name) : nameFor(articled * 2 >= words.length, name);
}

const nameFor = (hasArticle: boolean, name: string): string => (hasArticle ? `the ${name}` : name);
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
