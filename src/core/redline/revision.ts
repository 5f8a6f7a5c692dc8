import type { WordPart } from './word-package.ts';
import { attributeOf, type SpanElement, visit } from './xml-spans.ts';
import { charactersOf } from './xml-text.ts';

export const revisionKinds = ['insertion', 'deletion', 'move', 'formatting'] as const;

/** One tracked change as its author made it. */
export interface Revision {
  readonly author: string;
  /** As the file says: usually ISO 8601. */
  readonly date: string | null;
  readonly kind: (typeof revisionKinds)[number];
}

const kinds: ReadonlyMap<string, Revision['kind']> = new Map([
  ['w:ins', 'insertion'],
  ['w:cellIns', 'insertion'],
  ['w:customXmlInsRangeStart', 'insertion'],
  ['w:del', 'deletion'],
  ['w:cellDel', 'deletion'],
  ['w:customXmlDelRangeStart', 'deletion'],
  ['w:moveFrom', 'move'],
  ['w:moveTo', 'move'],
  ['w:moveFromRangeStart', 'move'],
  ['w:moveToRangeStart', 'move'],
  ['w:customXmlMoveFromRangeStart', 'move'],
  ['w:customXmlMoveToRangeStart', 'move'],
  ['w:rPrChange', 'formatting'],
  ['w:pPrChange', 'formatting'],
  ['w:sectPrChange', 'formatting'],
  ['w:tblPrChange', 'formatting'],
  ['w:tblPrExChange', 'formatting'],
  ['w:tblGridChange', 'formatting'],
  ['w:trPrChange', 'formatting'],
  ['w:tcPrChange', 'formatting'],
  ['w:cellMerge', 'formatting'],
  ['w:numberingChange', 'formatting'],
]);

/** Names of the elements that record tracked changes. */
export const revisionNames: readonly string[] = [...kinds.keys()];

/** The elements that end what one of the above begins; they carry its id and no author. */
export const rangeEnds: ReadonlyMap<string, string> = new Map(
  [...kinds.keys()]
    .filter((name) => name.endsWith('RangeStart'))
    .map((name) => [name.replace(/Start$/, 'End'), name]),
);

/** Names of elements whose properties a tracked change of formatting keeps the old state of. */
export const isFormattingChange = (name: string) => kinds.get(name) === 'formatting';

/** The tracked change that an element records; null for any other element. */
export function revisionOf(text: string, element: SpanElement): Revision | null {
  const kind = kinds.get(element.name);
  const author = kind === undefined ? null : attributeOf(text, element, 'author');
  // Some programs note an old table grid without an author: no person made that change.
  if (kind === undefined || author === null) return null;
  return { author: unescaped(author), date: attributeOf(text, element, 'date'), kind };
}

/** An attribute's value as it is meant. */
export const unescaped = (value: string): string =>
  charactersOf(value, 0, value.length)
    .map(({ char }) => char)
    .join('');

/** The tracked changes of a part, in document order. */
export function revisionsIn({ text, root }: WordPart): Revision[] {
  const found: Revision[] = [];
  // Most documents hold none, and are not walked through for them.
  if (!text.includes(':author=')) return found;
  visit(root, (element) => {
    const revision = revisionOf(text, element);
    if (revision !== null) found.push(revision);
  });
  return found;
}
