import {
  type ClauseWording,
  type GeneralClause,
  generalClauses,
  placeholdersIn,
  type Term,
  type TermParameter,
  terms,
} from '../terms/index.ts';
import type { ClauseId } from './annex.ts';

/** What the library holds on a clause: its term, or the general clause. */
export function libraryEntry(id: ClauseId): Term | GeneralClause {
  const entry = [...terms, ...generalClauses].find((one) => one.id === id);
  if (entry === undefined) throw new Error(`The clause library has no "${id}".`);
  return entry;
}

/** The parameters that a wording prints. */
export function parametersIn(
  parameters: readonly TermParameter[],
  wordings: readonly ClauseWording[],
): readonly TermParameter[] {
  const printed = new Set(
    wordings.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text, items }) => [text, ...items].flatMap(placeholdersIn)),
    ),
  );
  return parameters.filter(({ name }) => printed.has(name));
}

/** Parameters that stand in the wording of a clause. Those that only describe a position are set by choosing it. */
export function printedParameters(id: ClauseId): readonly TermParameter[] {
  const { parameters, clause } = libraryEntry(id);
  return parametersIn(parameters, Object.values(clause.wording));
}
