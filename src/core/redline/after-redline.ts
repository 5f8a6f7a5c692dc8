import { bookmarkStart } from '../annex/index.ts';
import { type Clause, type Fault, readDocxParagraphs } from '../contract/index.ts';
import type { ReadDocument } from './anchor.ts';
import {
  type BrokenReference,
  brokenReferences,
  crossReferences,
  renumberedClauses,
} from './cross-references.ts';
import { printed } from './numbering-here.ts';
import type { Splice } from './splices.ts';
import { archiveOf, damaged, type WordPart } from './word-package.ts';

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
 * @param parts of the redline.
 * @param splices what was changed in the main part, by which paragraphs are found again.
 */
export function afterRedline(
  file: string,
  parts: ReadonlyMap<string, Uint8Array>,
  after: Pick<WordPart, 'name' | 'text'>,
  before: ReadDocument,
  splices: readonly Splice[],
): AfterRedline {
  const read = readDocxParagraphs(archiveOf(parts));
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

function firstParagraph({ paragraphs, paragraphsOfClause }: ReadDocument, { index }: Clause) {
  const [first] = paragraphsOfClause[index] ?? [];
  return first === undefined ? null : (paragraphs[first] ?? null);
}

/** Only the text is looked through: a tree of the whole part costs more than everything else here. */
function ownNumbers(
  { text }: Pick<WordPart, 'text'>,
  numberAt: ReadonlyMap<number, string | null>,
): Map<string, string> {
  const numbers = new Map<string, string>();
  const plain = text.includes('<!') ? text.replace(noElements, '') : text;
  let ordinal = -1;
  for (const [, name] of plain.matchAll(paragraphOrBookmark)) {
    if (name === undefined) ordinal += 1;
    const number = numberAt.get(ordinal);
    if (name?.startsWith(bookmarkStart) && number != null) numbers.set(name, number);
  }
  return numbers;
}

/** Comments and CDATA sections, in which a tag is none. */
const noElements = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;
/** A paragraph that begins, or a bookmark as we write it, by its name. */
const paragraphOrBookmark = /<w:p(?=[\s>/])|<w:bookmarkStart w:id="\d+" w:name="([^"]*)"/g;
