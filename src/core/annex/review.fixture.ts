import {
  type Finding,
  type Findings,
  type Paper,
  type ParameterValue,
  type Quote,
  readMarkdown,
  type Status,
} from '../contract/index.ts';
import { composeReview, type Decision, type Review } from '../report/index.ts';
import { type Answers, scopeOf } from '../scope/index.ts';
import { type FlagId, flagIds, type TermId, termById, termIds } from '../terms/index.ts';
import type { Annex, AnnexClause } from './index.ts';

// For the tests of this folder: an invented supplier, and reviews of its terms.

export const highStakes: Answers = {
  purpose: 'decides',
  affected: 'at-risk',
  autonomy: 'acts-alone',
  'personal-data': 'special-category',
};
export const lowStakes: Answers = {
  purpose: 'staff-aid',
  affected: 'staff',
  autonomy: 'suggests',
  'connected-systems': 'none',
  exposure: 'staff-only',
  'personal-data': 'none',
  'our-data': 'public',
  'inputs-for-training': 'never',
  'training-data': 'supplier',
  model: 'own',
  changes: 'as-supplied',
  hosting: 'supplier',
  dependence: 'little',
  sector: 'neither',
};

export const lanternTerms = readMarkdown(
  'lantern-terms.md',
  `# Lantern Assist: terms of service

## 1. Definitions

1.1 These terms are made between Lantern Systems Ltd (the "Supplier") and the company that orders (the "Customer").

1.2 "Agreement" means these terms and each order. The Supplier and the Customer are the parties to the Agreement.

1.3 "Customer Content" means what the Customer puts into the service.

## 7. Security

7.1 The Supplier will use reasonable measures to protect the service.

7.2 The Supplier will promptly tell the Customer of a breach of security.

7.3 The service uses the Meadowlark 4 model made by Larkspur Labs.

## 9. Changes to the services

9.1 The Supplier may change the services at any time.
`,
);

export interface Said {
  readonly status: Status;
  /** Words of a paper. */
  readonly quote?: string;
  readonly params?: Readonly<Record<string, ParameterValue>>;
}

/** What a test says of a review. Terms it does not name have the status of \`otherwise\`; flags it does not name are down. */
export interface Circumstances {
  readonly papers?: readonly Paper[];
  readonly terms?: Readonly<Partial<Record<TermId, Said>>>;
  readonly otherwise?: Status;
  readonly flags?: readonly FlagId[];
  readonly answers?: Answers;
  readonly decisions?: readonly Decision[];
}

/** A review whose findings are invented and whose assessment is real. */
export function reviewOf(circumstances: Circumstances): Review {
  const { papers = [lanternTerms], answers = highStakes, decisions = [] } = circumstances;
  return composeReview({
    about: { supplier: 'Lantern Systems Ltd', system: 'Lantern Assist', use: 'Deciding claims' },
    papers,
    findings: findingsOf(papers, circumstances),
    scope: scopeOf(answers),
    decisions,
  });
}

function findingsOf(
  papers: readonly Paper[],
  { terms = {}, otherwise = 'covered', flags = [] }: Circumstances,
): Findings {
  const findingOf = (term: TermId): Finding => {
    const { status, quote, params = {} } = terms[term] ?? { status: otherwise };
    return {
      term,
      status,
      confidence: 'high',
      doubt: null,
      reason: `The papers are found to be ${status} on it.`,
      grounds: [],
      quotes: quote === undefined ? [] : [quoteOf(papers, quote)],
      closest: [],
      params,
      provisions: termById(term).provisions,
      owedBy: status === 'absent' ? null : 'supplier',
    };
  };
  return {
    terms: allOf(termIds, findingOf),
    flags: allOf(flagIds, (flag) => ({ flag, present: flags.includes(flag), reason: '', quotes: [] })),
    conflicts: [],
  };
}

function allOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> {
  const made: Partial<Record<Key, Value>> = {};
  for (const key of keys) made[key] = make(key);
  const isWhole = (record: Partial<Record<Key, Value>>): record is Record<Key, Value> =>
    keys.every((key) => key in record);
  if (!isWhole(made)) throw new Error('unreachable: every key was given a value');
  return made;
}

/** The span of some words in a bundle. */
export function quoteOf(papers: readonly Paper[], words: string): Quote {
  const paper = papers.findIndex(({ text }) => text.includes(words));
  const source = papers[paper];
  if (source === undefined) throw new Error(`No paper says “${words}”.`);
  const start = source.text.indexOf(words);
  const end = start + words.length;
  const clause = source.clauses.find((candidate) => candidate.start <= start && end <= candidate.end);
  return { paper, clause: clause?.citation ?? null, page: clause?.page ?? null, start, end, text: words };
}

export const edition = { version: '1', date: '2026-12-02' };
export const weak: Said = {
  status: 'weak',
  quote: 'The Supplier will promptly tell the Customer of a breach of security.',
};

/** Throws where the annex has no such clause. */
export const clauseOf = (annex: Annex, id: string): AnnexClause => {
  const clause = annex.clauses.find((candidate) => candidate.id === id);
  if (clause === undefined) throw new Error(`The annex has no ${id}.`);
  return clause;
};
