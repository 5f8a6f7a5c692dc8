import type { WordPart } from './word-package.ts';
import { attributeOf, childOf, elementsNamed, type SpanElement } from './xml-spans.ts';
import { charactersOf } from './xml-text.ts';

/** One character of a paragraph as it is read, and where it is written. */
export interface ParagraphCharacter {
  readonly char: string;
  /** Places in the part's text. */
  readonly start: number;
  readonly end: number;
  /** The run and the `w:t` it stands in; null for a character that must not be changed. */
  readonly home: { readonly run: SpanElement; readonly text: SpanElement } | null;
}

const gone = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'w:instrText', 'w:delText', 'w:pPr', 'w:rPr']);
const breaks = new Set(['w:tab', 'w:br', 'w:cr', 'w:ptab']);

/**
 * The words of a paragraph with tracked changes accepted. Only those in plain runs may be changed: not those in
 * others' tracked changes, fields, links and content controls, nor where a change of formatting is recorded.
 */
export function wordsOf({ text }: WordPart, paragraph: SpanElement): ParagraphCharacter[] {
  const characters: ParagraphCharacter[] = [];
  let fields = 0;
  const gather = (element: SpanElement, run: SpanElement | null): void => {
    if (gone.has(element.name)) return;
    if (element.name === 'w:fldChar') {
      const type = attributeOf(text, element, 'fldCharType');
      fields += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    } else if (element.name === 'w:t') {
      const home = run !== null && fields <= 0 ? { run, text: element } : null;
      for (const character of charactersOf(text, element.inside, element.close))
        characters.push({ ...character, home });
    } else if (breaks.has(element.name))
      characters.push({ char: ' ', start: element.start, end: element.end, home: null });
    else {
      const isPlainRun =
        element.name === 'w:r' && element.parent === paragraph && !hasRecordedFormat(element);
      for (const child of element.children) gather(child, isPlainRun ? element : run);
    }
  };
  for (const child of paragraph.children) gather(child, null);
  return characters;
}

const hasRecordedFormat = (run: SpanElement) =>
  elementsNamed(run, 'w:rPrChange').length > 0 || childOf(childOf(run, 'w:rPr'), 'w:ins') !== null;

/** Where words stand in a paragraph: white space of any kind and length counts as one space. */
export function findWords(
  characters: readonly ParagraphCharacter[],
  words: string,
): {
  readonly from: number;
  readonly to: number;
  readonly folded: string;
  readonly at: (offset: number) => number;
} | null {
  const places: number[] = [];
  let folded = '';
  characters.forEach(({ char }, index) => {
    const isSpace = /\s/.test(char);
    if (isSpace && (folded === '' || folded.endsWith(' '))) return;
    // A character outside the basic plane takes two places of the folded text.
    for (let unit = 0; unit < char.length; unit++) places.push(index);
    folded += isSpace ? ' ' : char;
  });
  const wanted = words.replace(/\s+/g, ' ').trim();
  const found = wanted === '' ? -1 : folded.indexOf(wanted);
  if (found < 0) return null;
  const at = (offset: number) => places[found + offset] ?? characters.length;
  return { from: at(0), to: at(wanted.length), folded: wanted, at };
}
