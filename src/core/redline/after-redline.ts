import { type Clause, type Fault, readDocxParagraphs } from '../contract/index.ts';
import type { ReadDocument } from './anchor.ts';
import {
  type BrokenReference,
  brokenReferences,
  crossReferences,
  renumberedClauses,
} from './cross-references.ts';
import { bookmarkStart } from './drafting.ts';
import type { Splice } from './splices.ts';
import { damaged, type WordPart } from './word-package.ts';
import { attributeOf, elementsNamed, type SpanElement } from './xml-spans.ts';

/** What the numbers of a document are after its redline, with every change accepted. */
export type AfterRedline =
  | {
      readonly ok: true;
      /** Parts that were read, and so are known to be well-formed. */
      readonly parts: readonly string[];
      /** Of our own paragraphs that Word numbers, by the bookmark they begin with. */
      readonly numbers: ReadonlyMap<string, string>;
      readonly broken: readonly BrokenReference[];
    }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Reads the redline as a reader of the finished contract would, to see that it can be read at all, which numbers its
 * paragraphs have, and which typed references no longer fit.
 * @param splices what was changed in the main part, by which paragraphs are found again.
 */
export function afterRedline(
  file: string,
  bytes: Uint8Array,
  after: WordPart,
  before: ReadDocument,
  splices: readonly Splice[],
): AfterRedline {
  const read = readDocxParagraphs(bytes);
  if (!read.ok) return { ok: false, fault: damaged(file, 'its redline could not be read again') };
  const numberAt = new Map(
    read.reading.paragraphs
      .filter(({ part }) => part === after.name)
      .map(({ ordinal, number }) => [ordinal, printed(number?.label)]),
  );
  const added = splices.flatMap(({ at, end, text }) => {
    const count = at === end ? text.split('<w:p>').length - 1 : 0;
    return count === 0 ? [] : [{ at, count }];
  });
  const renumbered = renumberedClauses(before.paper.clauses, (clause) => {
    const first = firstParagraph(before, clause);
    const element = first === null ? undefined : before.text.elements[first.ordinal];
    if (first === null || element === undefined || first.part !== after.name) return null;
    const moved = added.reduce((sum, { at, count }) => (at <= element.start ? sum + count : sum), 0);
    const now = numberAt.get(first.ordinal + moved) ?? null;
    return now === printed(first.number?.label) ? null : now;
  });
  return {
    ok: true,
    parts: [after.name],
    numbers: ownNumbers(after, numberAt),
    broken: renumbered.size === 0 ? [] : brokenReferences(crossReferences(before.paper), renumbered),
  };
}

/** A number as a clause is cited: without its full stop. */
const printed = (label: string | null | undefined) => label?.replace(/[.:]$/, '') ?? null;

function firstParagraph({ paragraphs, paragraphsOfClause }: ReadDocument, { index }: Clause) {
  const [first] = paragraphsOfClause[index] ?? [];
  return first === undefined ? null : (paragraphs[first] ?? null);
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
