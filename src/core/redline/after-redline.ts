import { type Clause, readDocxWithParagraphs } from '../contract/index.ts';
import type { ReadDocument } from './anchor.ts';
import {
  type BrokenReference,
  brokenReferences,
  crossReferences,
  renumberedClauses,
} from './cross-references.ts';
import { bookmarkStart } from './drafting.ts';
import type { Splice } from './splices.ts';
import type { WordPart } from './word-package.ts';
import { attributeOf, elementsNamed, type SpanElement } from './xml-spans.ts';

/** What the numbers of a document are after its redline, with every change accepted. */
export interface AfterRedline {
  /** Of our own paragraphs, by the bookmark they begin with. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly broken: readonly BrokenReference[];
}

/**
 * Reads the redline as a reader of the finished contract would, to see which numbers its paragraphs have, and which
 * typed references no longer fit.
 * @param splices what was changed in the main part, by which paragraphs are found again.
 */
export function afterRedline(
  file: string,
  bytes: Uint8Array,
  after: WordPart,
  before: ReadDocument,
  splices: readonly Splice[],
): AfterRedline {
  const read = readDocxWithParagraphs(file, bytes);
  const numberAt = new Map<number, string | null>();
  if (read.result.ok)
    for (const clause of read.result.paper.clauses) {
      const ordinal = ordinalOf(read, clause, after.name);
      if (ordinal !== null && !numberAt.has(ordinal)) numberAt.set(ordinal, clause.number);
    }
  const added = splices.flatMap(({ at, end, text }) => {
    const count = at === end ? text.split('<w:p>').length - 1 : 0;
    return count === 0 ? [] : [{ at, count }];
  });
  const renumbered = renumberedClauses(before.paper.clauses, (clause) => {
    const ordinal = ordinalOf(before, clause, after.name);
    const element = ordinal === null ? undefined : before.text.elements[ordinal];
    if (ordinal === null || element === undefined) return null;
    const moved = added.reduce((sum, { at, count }) => (at <= element.start ? sum + count : sum), 0);
    return numberAt.get(ordinal + moved) ?? null;
  });
  return {
    numbers: ownNumbers(after, numberAt),
    broken: brokenReferences(crossReferences(before.paper), renumbered),
  };
}

function ordinalOf(
  { paragraphs, paragraphsOfClause }: Pick<ReadDocument, 'paragraphs' | 'paragraphsOfClause'>,
  { index }: Clause,
  part: string,
): number | null {
  const [first] = paragraphsOfClause[index] ?? [];
  const paragraph = first === undefined ? undefined : paragraphs[first];
  return paragraph?.part === part ? paragraph.ordinal : null;
}

function ownNumbers(after: WordPart, numberAt: ReadonlyMap<number, string | null>): Map<string, string> {
  const ordinals = new Map(elementsNamed(after.root, 'w:p').map((element, ordinal) => [element, ordinal]));
  const numbers = new Map<string, string>();
  for (const bookmark of elementsNamed(after.root, 'w:bookmarkStart')) {
    const name = attributeOf(after.text, bookmark, 'name') ?? '';
    const number = numberAt.get(ordinals.get(paragraphAround(bookmark) ?? bookmark) ?? -1);
    if (name.startsWith(bookmarkStart) && number != null) numbers.set(name, number);
  }
  return numbers;
}

function paragraphAround(element: SpanElement): SpanElement | null {
  for (let at = element.parent; at !== null; at = at.parent) if (at.name === 'w:p') return at;
  return null;
}
