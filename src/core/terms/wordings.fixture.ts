import {
  type ClauseParagraph,
  definitions,
  type GeneralClause,
  generalClauses,
  positions,
  type Term,
  terms,
} from './index.ts';

// For the tests of this folder: every text that a clause may bring into a contract, with where it stands.

type Entry = Term | GeneralClause;
export const entries: readonly Entry[] = [...terms, ...generalClauses];

export const wordsOf = (paragraph: ClauseParagraph) => [paragraph.text, ...paragraph.items];

/** Every text of every clause, with where it stands. */
export const wordings = entries.flatMap((entry) =>
  positions.flatMap((position) =>
    entry.clause.wording[position].paragraphs.map((paragraph, index) => ({
      at: `${entry.id}, ${position}, paragraph ${index + 1}`,
      entry,
      paragraph,
    })),
  ),
);

/** What a contract would say: the clauses and the definitions. */
export const legalTexts = [
  ...wordings.flatMap(({ at, paragraph }) => wordsOf(paragraph).map((text) => ({ at, text }))),
  ...definitions.flatMap(({ term, meaning }) =>
    wordsOf(meaning).map((text) => ({ at: `definition of ${term}`, text })),
  ),
];
