import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import { type Clause, type Findings, type Paper, type Quote, sourceSpan } from '../contract/index.ts';
import { termIds } from '../terms/index.ts';
import content from './fourth-party-cues.yaml';

export const fourthPartyKinds = [
  'model',
  'model-provider',
  'cloud',
  'sub-processor',
  'data-provider',
  'other',
] as const;
export type FourthPartyKind = (typeof fourthPartyKinds)[number];

/** Somebody whom the papers name and on whom the system may rest: a person confirms it, or sets it aside. */
export interface NamedParty {
  readonly name: string;
  readonly kind: FourthPartyKind;
  /** What they do, in the papers' words or ours. */
  readonly purpose: string;
  /** Where they are named. */
  readonly quote: Quote;
}

const lower = z.string().refine((text) => text === text.toLowerCase(), { message: 'write it in lower case' });
const words = z.array(lower).min(1);
const kind = z.enum(fourthPartyKinds);

const cues = parseContent(
  z.strictObject({
    lists: words,
    heads: words,
    kinds: z.array(z.strictObject({ kind, words })),
    sentences: z.array(z.strictObject({ before: lower, kind, purpose: z.string().min(1) })),
    terms: z.array(z.enum(termIds)),
    noNames: words,
  }),
  content,
  'core/portfolio/fourth-party-cues.yaml',
);

const [longestName, mostWords, mostNamed] = [80, 6, 200];

/**
 * Those whom papers name as the ones a supplier rests on: the rows and items of its lists of sub-processors, and names
 * after words such as "hosted by" in the clauses that the findings on models, providers and places quote. Each name
 * once, in the order of the papers; at most 200.
 *
 * @param own names of the parties of the contract, who are never meant
 */
export function fourthPartiesNamed(
  papers: readonly Paper[],
  findings: Findings,
  own: readonly string[],
): NamedParty[] {
  const found = papers.flatMap((paper, index) => [
    ...inLists(paper, index),
    ...inSentences(paper, index, quotedIn(findings, index)),
  ]);
  const ours = own.map(partyKey).filter((name) => name !== '');
  const each = new Map<string, NamedParty>();
  for (const party of found) {
    const key = partyKey(party.name);
    if (isNoName(party.name) || ours.includes(key) || each.has(key)) continue;
    each.set(key, party);
  }
  return [...each.values()].slice(0, mostNamed);
}

const legalForms = new Set([
  'inc',
  'ltd',
  'limited',
  'llc',
  'plc',
  'gmbh',
  'ag',
  'sa',
  'sas',
  'bv',
  'ab',
  'corp',
  'co',
]);

/** A name without its legal form and marks, by which two mentions are taken for the same. */
export function partyKey(name: string): string {
  const parts = name
    .toLowerCase()
    .split(/[\s,]+/)
    .map((part) => part.replaceAll('.', ''))
    .filter((part) => part !== '');
  while (parts.length > 1 && legalForms.has(parts.at(-1) ?? '')) parts.pop();
  return parts.join(' ');
}

const isNoName = (name: string): boolean =>
  name.length < 2 || !/\p{Lu}/u.test(name) || cues.noNames.includes(partyKey(name));

function inLists({ clauses, text }: Paper, paper: number): NamedParty[] {
  return clauses.flatMap((clause) => {
    const heading = (clause.headings.at(-1) ?? '').toLowerCase();
    const listed = cues.lists.some((word) => heading.includes(word));
    if (!listed) return [];
    const entry =
      clause.role === 'row' ? rowEntry(clause) : clause.role === 'item' ? itemEntry(clause) : null;
    if (entry === null) return [];
    return [{ ...entry, quote: quoteOf(text, paper, clause, 0, clause.plain.length) }];
  });
}

type Entry = Omit<NamedParty, 'quote'>;

/** The first cell of a row names them, the second says what they do; a table's head is none. */
function rowEntry({ plain }: Clause): Entry | null {
  const [name = '', purpose = ''] = plain.split(' | ').map((cell) => cell.trim());
  const isHead = cues.heads.some((head) => name.toLowerCase().startsWith(head));
  return isHead || name.length > longestName || !plain.includes(' | ') ? null : entryOf(name, purpose);
}

/** An item that is a name with, after a mark, what they do; a sentence is none. */
function itemEntry({ plain }: Clause): Entry | null {
  const mark = /[,:(;–—]| - /.exec(plain);
  const name = (mark === null ? plain : plain.slice(0, mark.index)).replace(/[.\s]+$/, '').trim();
  if (name.length > longestName || name.split(' ').length > mostWords || !/^[\p{Lu}\d]/u.test(name))
    return null;
  const rest = mark === null ? '' : plain.slice(mark.index + mark[0].length);
  return entryOf(name, rest.replace(/[).\s]+$/, '').trim());
}

function entryOf(name: string, purpose: string): Entry {
  return { name, kind: kindOfWork(purpose) ?? 'sub-processor', purpose: purpose.slice(0, 200) };
}

/** What somebody is by what is said that they do, or null where it does not tell. */
export function kindOfWork(text: string): FourthPartyKind | null {
  const said = text.toLowerCase();
  return cues.kinds.find((row) => row.words.some((word) => said.includes(word)))?.kind ?? null;
}

/** Where the findings that matter quote a paper. */
function quotedIn({ terms }: Findings, paper: number): Quote[] {
  return cues.terms.flatMap((term) => terms[term].quotes.filter((quote) => quote.paper === paper));
}

function inSentences({ clauses, text }: Paper, paper: number, quotes: readonly Quote[]): NamedParty[] {
  return clauses
    .filter((clause) => quotes.some(({ start, end }) => start < clause.end && clause.start < end))
    .filter(({ role }) => role !== 'row' && role !== 'heading')
    .flatMap((clause) =>
      cues.sentences.flatMap(({ before, kind, purpose }) => {
        const at = clause.plain.toLowerCase().indexOf(`${before} `);
        const name = at === -1 ? '' : nameAfter(clause.plain, at + before.length + 1);
        if (name === '') return [];
        const start = clause.plain.indexOf(name, at);
        return [{ name, kind, purpose, quote: quoteOf(text, paper, clause, at, start + name.length) }];
      }),
    );
}

/** The words with capitals that stand at a place, up to a mark that ends them. */
function nameAfter(plain: string, at: number): string {
  const taken: string[] = [];
  for (const word of plain
    .slice(at, at + 2 * longestName)
    .split(' ')
    .slice(0, mostWords)) {
    if (!/^[\p{Lu}\d]/u.test(word)) break;
    const bare = word.replace(/[,;:)"”’']+$/, '');
    taken.push(bare);
    const abbreviated = legalForms.has(bare.toLowerCase().replaceAll('.', ''));
    if (bare !== word || (word.endsWith('.') && !abbreviated)) break;
  }
  return taken
    .join(' ')
    .replace(/\.$/, (dot) => (/\b(?:Inc|Ltd|Co|Corp)\.$/.test(taken.join(' ')) ? dot : ''));
}

function quoteOf(text: string, paper: number, clause: Clause, from: number, to: number): Quote {
  const { start, end } = sourceSpan(clause, from, to);
  const { citation, page } = clause;
  return { paper, clause: citation, page, start, end, text: text.slice(start, end) };
}
