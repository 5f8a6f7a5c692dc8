import { bookmarkStart, clauseIds } from '../annex/index.ts';
import { type Bookmarked, wordsMark } from './drafting.ts';
import { revisionOf } from './revision.ts';
import { openPackage, openPart, type WordPart } from './word-package.ts';
import { attributeOf, elementsNamed, type SpanElement } from './xml-spans.ts';

/** What a redline put into a document, found again by its bookmarks. */
export interface OwnRange {
  readonly clause: Bookmarked;
  /** Whole paragraphs, or words changed within one of the supplier's. */
  readonly kind: 'paragraphs' | 'words';
  /** Ordinals of its paragraphs in the main part, first and last. */
  readonly first: number;
  readonly last: number;
  /** Whose tracked change it still is; null where it was accepted. */
  readonly author: string | null;
}

/** The clauses that a redline put into a document, in its order; null where the document cannot be read. */
export function ownRanges(file: string, bytes: Uint8Array): readonly OwnRange[] | null {
  const opened = openPackage(file, bytes);
  const main = opened.ok ? openPart(opened.docx, opened.docx.mainPart) : opened;
  return main.ok ? rangesIn(main.part) : null;
}

function rangesIn({ text, root }: WordPart): OwnRange[] {
  const ordinals = new Map(elementsNamed(root, 'w:p').map((paragraph, ordinal) => [paragraph, ordinal]));
  const ordinalOf = (element: SpanElement): number | null => {
    for (let at: SpanElement | null = element; at !== null; at = at.parent) {
      const ordinal = ordinals.get(at);
      if (ordinal !== undefined) return ordinal;
    }
    return null;
  };
  const ends = new Map(
    elementsNamed(root, 'w:bookmarkEnd').map((end) => [attributeOf(text, end, 'id'), ordinalOf(end)]),
  );
  return elementsNamed(root, 'w:bookmarkStart').flatMap((start) => {
    const named = readName(attributeOf(text, start, 'name') ?? '');
    const first = ordinalOf(start);
    const last = ends.get(attributeOf(text, start, 'id')) ?? first;
    const revision = start.parent === null ? null : revisionOf(text, start.parent);
    return named === null || first === null || last === null
      ? []
      : [{ ...named, first, last: Math.max(first, last), author: revision?.author ?? null }];
  });
}

const bookmarked: readonly Bookmarked[] = [...clauseIds, 'definitions', 'operative'];

function readName(name: string): Pick<OwnRange, 'clause' | 'kind'> | null {
  if (!name.startsWith(bookmarkStart)) return null;
  const own = name.slice(bookmarkStart.length).replace(/_\d+$/, '');
  const isWords = own.startsWith(wordsMark);
  const id = (isWords ? own.slice(wordsMark.length) : own).replaceAll('_', '-');
  const clause = bookmarked.find((each) => each === id);
  return clause === undefined ? null : { clause, kind: isWords ? 'words' : 'paragraphs' };
}
