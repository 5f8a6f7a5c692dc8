import type { Clause, Paper } from '../paper.ts';
import { kindByName } from './paper-kind.ts';

/** The last word of a paper's name. */
const nouns = 'Policy Policies Agreement Addendum Terms Guidelines Statement Notice List SLA Form'.split(' ');
const nounAt = new RegExp(`\\b(?:${nouns.join('|')})\\b`, 'g');
/** Words that stay small inside a name: "Terms of Service", "Sharing and Publication Policy". */
const small = new Set(['of', 'and', 'for', 'on', '&']);
/** Words before a name that are no part of it. */
const pointing = new Set(
  'The This That These Those Our Your Its Their Each Any All Such Other Certain Applicable Relevant Additional Entire Complete Principal Conflicting Current Separate Signed Executed Written Approved Mandatory Otherwise Execute In Under And To By With If Where Subject See When For As Of On A An'.split(
    ' ',
  ),
);
/** Clauses, laws and instruments by their last two words: no supplier sends them along. */
const noPaper =
  /\b(?:Contractual Clauses|Third[- ]Party Terms|(?:UK|Kingdom|Transfer) Addendum|(?:General|Specific|Related|Renewal|Key|Payment|Most Negotiated) Terms|(?:Arbitration|Confidentiality|Prior|Underlying|Key) Agreement|of (?:Agreement|Terms))$|\bArbitration\b/i;
/** "Notice", "List", "Statement", "Form" end many names that are no papers. */
const narrow =
  /(?:Privacy|Data|Cookie) (?:Notice|Statement)$|(?:Sub-?processors?|Subcontractors?) List$|Order Form$/i;
const loose = new Set(['Notice', 'Statement', 'List', 'Form']);

/** Papers often named in small letters. */
const known =
  /\b(?:acceptable use (?:policy|guidelines)|data (?:processing|protection) (?:addendum|agreement)|service level agreement|privacy (?:policy|notice|statement)|usage polic(?:y|ies)|(?:vulnerability|responsible) disclosure policy|cookie policy|security (?:policy|schedule|exhibit)|order form|terms of (?:service|use)|support policy|refund policy|list of sub-?processors)\b/gi;

const shorthand: readonly (readonly [RegExp, string, RegExp])[] = [
  [/\bDPA\b/, 'Data Processing Agreement', /data p(?:rocessing|rotection) (?:addendum|agreement|terms)/i],
  [/\bAUP\b/, 'Acceptable Use Policy', /acceptable use/i],
  [/\bSLA\b/, 'Service Level Agreement', /service level/i],
];

const mostWords = 6;
const mostNames = 40;

interface Word {
  readonly text: string;
  /** No comma, bracket or stop between it and the word before. */
  readonly joined: boolean;
}

function wordsOf(plain: string): Word[] {
  let end = 0;
  return [...plain.matchAll(/[\p{L}\d&](?:[\p{L}\d&’'-]|\.(?=\d))*/gu)].map((match) => {
    const joined = /^\s*$/.test(plain.slice(end, match.index));
    const text = match[0].replace(/['’-]+$/, '');
    end = match.index + text.length;
    return { text, joined };
  });
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** The capitalised words that lead up to a noun at `at`, the noun included. */
function nameEndingAt(words: readonly Word[], at: number): string | null {
  let from = at;
  while (from > 0 && at - from < mostWords && words[from]?.joined) {
    const before = words[from - 1]?.text ?? '';
    const joins = small.has(before) && !nouns.includes(words[from - 2]?.text ?? '');
    if (!isCapital(before) && !joins) break;
    from -= 1;
  }
  const name = words.slice(from, at + 1).map(({ text }) => text);
  const owner = name.findLastIndex((word) => /[’']s$/.test(word));
  if (owner >= 0) name.splice(0, owner + 1);
  if (name[0] === 'This' || name[0] === 'These') return null;
  while (name[0] !== undefined && (small.has(name[0]) || pointing.has(name[0]))) name.shift();
  return name.length > 1 ? name.join(' ') : null;
}

/** Longer than six words before a noun. */
const reach = 120;

/** "Terms of Service": what may follow a noun. */
const tail = /^ of (?:Services?|Use)\b/;

/** The name that ends with the noun found in a text, or null where what stands there is no paper's name. */
function nameAt(plain: string, { index, 0: noun }: RegExpExecArray): string | null {
  const end = index + noun.length;
  const words = wordsOf(plain.slice(Math.max(0, index - reach), end));
  const name = nameEndingAt(words, words.length - 1);
  const after = noun === 'Terms' ? tail.exec(plain.slice(end, end + 12))?.[0] : undefined;
  const whole = after === undefined ? name : `${name ?? noun}${after}`;
  return whole === null || noPaper.test(whole) || (loose.has(noun) && !narrow.test(whole)) ? null : whole;
}

/** Most clauses name no paper, and are passed over at once. */
const mayName =
  /polic|addendum|agreement|guidelines|statement|notice|order form|terms of|schedule|exhibit|sub-?processors/i;

function namesIn(plain: string): string[] {
  const capitalised = [...plain.matchAll(nounAt)].flatMap((match) => nameAt(plain, match) ?? []);
  const small = mayName.test(plain) ? (plain.match(known) ?? []) : [];
  return [...capitalised, ...small].map(titleCased);
}

/** "PRIVACY POLICY" and "privacy policy" as "Privacy Policy"; "API Terms" stays. */
function titleCased(name: string): string {
  const shouted = name.length > 8 && name === name.toUpperCase();
  const words = (shouted ? name.toLowerCase() : name).split(' ');
  return words
    .map((word) => (small.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ');
}

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/policies/g, 'policy')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/**
 * Titles of the other papers that a paper names: an acceptable use policy, a data processing addendum, a privacy
 * notice. Its own title and the words it uses for itself are left out.
 */
export function refersTo(title: string, clauses: readonly Clause[]): string[] {
  const names = new Map<string, string>();
  for (const { plain } of clauses)
    for (const name of namesIn(plain)) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  const text = clauses.map(({ plain }) => plain);
  for (const [short, long, spelt] of shorthand)
    if (text.some((plain) => short.test(plain)) && ![...names.values()].some((name) => spelt.test(name)))
      names.set(keyOf(long), long);
  return [...names]
    .filter(([key, name]) => !isBranded(key, names) && !isItself(title, name))
    .map(([, name]) => name)
    .slice(0, mostNames);
}

/** By its name, or by its kind: a paper has many names for itself, and only terms name other terms. */
function isItself(title: string, name: string): boolean {
  const [own, key] = [keyOf(title), keyOf(name)];
  const kind = kindByName(title);
  return (
    own.includes(key) || key.includes(own) || (kind !== null && kind !== 'terms' && kind === kindByName(name))
  );
}

/** "Larkspur Privacy Policy" beside "Privacy Policy" is the same paper. */
function isBranded(key: string, names: ReadonlyMap<string, string>): boolean {
  const rest = key.slice(key.indexOf(' ') + 1);
  return rest.includes(' ') && names.has(rest);
}

/** A paper that the bundle names and does not hold. */
export interface MissingPaper {
  readonly title: string;
  /** Indexes of the papers that name it. */
  readonly namedBy: readonly number[];
}

/** The papers that a bundle refers to and that were not supplied with it. */
export function missingPapers(papers: readonly Pick<Paper, 'title' | 'kind' | 'refersTo'>[]): MissingPaper[] {
  const missing = new Map<string, { title: string; namedBy: number[] }>();
  papers.forEach((paper, index) => {
    for (const title of paper.refersTo) {
      if (papers.some((other) => isSupplied(title, other))) continue;
      const entry = missing.get(keyOf(title)) ?? { title, namedBy: [] };
      entry.namedBy.push(index);
      missing.set(keyOf(title), entry);
    }
  });
  return [...missing.values()];
}

function isSupplied(title: string, paper: Pick<Paper, 'title' | 'kind'>): boolean {
  const [named, held] = [keyOf(title), keyOf(paper.title)];
  if (named !== '' && held !== '' && (named.includes(held) || held.includes(named))) return true;
  const kind = kindByName(title);
  return kind !== null && kind !== 'addendum' && kind === paper.kind;
}
