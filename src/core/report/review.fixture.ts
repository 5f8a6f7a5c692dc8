import type { Clause, Finding, Findings, FlagFinding, Paper, Quote } from '../contract/index.ts';
import { type Answers, scopeOf } from '../scope/index.ts';
import { type FlagId, flagIds, type TermId, termById, termIds } from '../terms/index.ts';
import { composeReview, type ReviewInput } from './compose-review.ts';
import type { Review } from './review.ts';

// For the tests of this folder: papers, findings and a use that nobody has.

export interface InventedClause {
  readonly citation: string;
  readonly text: string;
  readonly page?: number;
}

/** A paper of numbered clauses, one a paragraph. */
export function inventPaper(
  file: string,
  invented: readonly InventedClause[],
  more: Partial<Paper> = {},
): Paper {
  let text = '';
  const clauses: Clause[] = invented.map(({ citation, text: plain, page = null }, index) => {
    const start = text.length;
    const number = `${citation} `;
    text += `${number}${plain}\n\n`;
    return {
      index,
      parent: null,
      role: 'paragraph',
      depth: 0,
      number: citation,
      citation,
      headings: [],
      start,
      end: start + number.length + plain.length,
      plain,
      runs: [{ plain: 0, source: start + number.length, length: plain.length }],
      page,
    };
  });
  return {
    file,
    format: 'docx',
    kind: 'terms',
    title: file,
    words: text.split(/\s+/).length,
    text,
    clauses,
    unreadable: [],
    notes: [],
    refersTo: [],
    ...more,
  };
}

/** The span of a text in a bundle. Throws where no paper says it. */
export function quoteOf(papers: readonly Paper[], text: string): Quote {
  const paper = papers.findIndex((candidate) => candidate.text.includes(text));
  const source = papers[paper];
  if (source === undefined) throw new Error(`No invented paper says: ${text}`);
  const start = source.text.indexOf(text);
  const clause = source.clauses.find((each) => each.start <= start && start < each.end);
  return {
    paper,
    clause: clause?.citation ?? null,
    page: clause?.page ?? null,
    start,
    end: start + text.length,
    text,
  };
}

export type InventedFinding = Partial<Omit<Finding, 'quotes' | 'closest'>> & {
  readonly quotes?: readonly string[];
  readonly closest?: readonly string[];
};

/** Findings for every term: those given, and the rest absent. A term with quotes is covered unless told. */
export function inventFindings(
  papers: readonly Paper[],
  given: Partial<Record<TermId, InventedFinding>> = {},
  flags: Partial<Record<FlagId, string>> = {},
): Findings {
  const quotes = (texts: readonly string[] = []) => texts.map((text) => quoteOf(papers, text));
  const finding = (term: TermId): Finding => {
    const invented = given[term];
    return {
      term,
      status: invented?.quotes === undefined ? 'absent' : 'covered',
      confidence: 'high',
      doubt: null,
      reason:
        invented?.quotes === undefined ? 'No clause speaks of it.' : 'A clause settles it in definite words.',
      grounds: [],
      params: {},
      provisions: termById(term).provisions,
      owedBy: invented?.quotes === undefined ? null : 'supplier',
      ...invented,
      quotes: quotes(invented?.quotes),
      closest: quotes(invented?.closest),
    };
  };
  const flag = (id: FlagId): FlagFinding => {
    const text = flags[id];
    return {
      flag: id,
      present: text !== undefined,
      reason: text === undefined ? 'No clause says so.' : 'The words are there.',
      quotes: text === undefined ? [] : quotes([text]),
    };
  };
  return { terms: byId(termIds, finding), flags: byId(flagIds, flag), conflicts: [] };
}

function byId<Id extends string, Item>(ids: readonly Id[], make: (id: Id) => Item): Record<Id, Item> {
  const made: Partial<Record<Id, Item>> = {};
  for (const id of ids) made[id] = make(id);
  if (!hasAll(made, ids)) throw new Error('An invented record lacks an entry.');
  return made;
}

function hasAll<Id extends string, Item>(
  made: Partial<Record<Id, Item>>,
  ids: readonly Id[],
): made is Record<Id, Item> {
  return ids.every((id) => id in made);
}

/** A use at the medium tier: a service with the supplier, used by staff over personal data; nobody knows whose model it is. */
export const inventedAnswers: Answers = {
  purpose: 'staff-aid',
  affected: 'outsiders',
  autonomy: 'suggests',
  'connected-systems': 'reads',
  exposure: 'staff-only',
  'personal-data': 'personal',
  'our-data': 'internal',
  'inputs-for-training': 'never',
  'training-data': 'third-party',
  changes: 'as-supplied',
  hosting: 'supplier',
  dependence: 'work-suffers',
  sector: 'public-body',
};

/** A review of papers that say nothing, for the invented use, but for what is given. */
export function inventReview(given: Partial<ReviewInput> & { readonly answers?: Answers } = {}): Review {
  const papers = given.papers ?? [
    inventPaper('terms.docx', [{ citation: '1', text: 'The service is a service.' }]),
  ];
  return composeReview({
    about: { supplier: 'Larkspur AI Ltd', system: 'Larkspur Reply', use: 'Drafting answers to residents' },
    reviewedAt: '2026-11-22T09:30:00Z',
    scope: scopeOf(given.answers ?? inventedAnswers),
    findings: inventFindings(papers),
    ...given,
    papers,
  });
}
