import type { ParagraphCharacter } from './paragraph-words.ts';
import type { Splice } from './splices.ts';
import { type Author, type Bookmark, commentReference, insertedRuns, stamp } from './tracked-xml.ts';
import type { WordPart } from './word-package.ts';
import { childOf, insideOf, type SpanElement } from './xml-spans.ts';
import { escaped } from './xml-text.ts';

/** Words to be taken out of a paragraph and put into it. Places count its characters; nothing is taken out where `from` is `to`. */
export interface WordChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** The comment on the change, by its id. */
  readonly comment: number | null;
  /** The bookmark on it; only where it is commented too. */
  readonly bookmark: Bookmark | null;
}

/** Whether every character a change touches may be changed. */
export function canChange(
  characters: readonly ParagraphCharacter[],
  { from, to }: Pick<WordChange, 'from' | 'to'>,
): boolean {
  const touched = characters.slice(from === to ? from - 1 : from, to);
  return touched.length > 0 && touched.every(({ home }) => home !== null);
}

/**
 * Tracked changes of words, as splices that cut the runs they stand in. Each piece keeps its run's formatting.
 * @param changes in order, not overlapping, each of which `canChange`.
 */
export function changeWords(
  part: WordPart,
  characters: readonly ParagraphCharacter[],
  changes: readonly WordChange[],
  author: Author,
): Splice[] {
  const runs = new Map<SpanElement, CutRun>();
  const cutOf = (run: SpanElement) => {
    const known = runs.get(run) ?? { deleted: new Set<number>(), inserted: new Map<number, WordChange>() };
    runs.set(run, known);
    return known;
  };
  for (const change of changes) {
    for (const { home, start } of characters.slice(change.from, change.to))
      if (home !== null) cutOf(home.run).deleted.add(start);
    // What is put in stands after the last character touched, in its run.
    const last = characters[change.to - 1];
    if (last?.home != null) cutOf(last.home.run).inserted.set(last.start, change);
  }
  return [...runs].map(([run, cut]) => ({
    at: run.start,
    end: run.end,
    text: cutRun(part.text, run, cut, characters, author),
  }));
}

interface CutRun {
  readonly deleted: Set<number>;
  readonly inserted: Map<number, WordChange>;
}

function cutRun(
  text: string,
  run: SpanElement,
  { deleted, inserted }: CutRun,
  characters: readonly ParagraphCharacter[],
  author: Author,
): string {
  const tag = text.slice(run.start, run.inside);
  const properties = childOf(run, 'w:rPr');
  const look = properties === null ? '' : insideOf(text, properties);
  const open = `${tag}${properties === null ? '' : text.slice(properties.start, properties.end)}`;
  const pieces: string[] = [];
  let kept = '';
  const flush = () => {
    if (kept !== '') pieces.push(`${open}${kept}</w:r>`);
    kept = '';
  };
  let words = '';
  let areDeleted = false;
  const endWords = () => {
    if (words !== '' && areDeleted) {
      flush();
      pieces.push(
        `<w:del ${stamp(author)}>${open}<w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`,
      );
    } else if (words !== '') kept += `<w:t xml:space="preserve">${words}</w:t>`;
    words = '';
  };
  for (const child of run.children) {
    if (child.name === 'w:rPr') continue;
    if (child.name !== 'w:t') {
      kept += text.slice(child.start, child.end);
      continue;
    }
    for (const { start, end } of characters.filter(({ home }) => home?.text === child)) {
      if (deleted.has(start) !== areDeleted) endWords();
      areDeleted = deleted.has(start);
      words += text.slice(start, end);
      const change = inserted.get(start);
      if (change === undefined) continue;
      endWords();
      flush();
      pieces.push(insertion(author, look, change));
    }
    endWords();
    areDeleted = false;
  }
  flush();
  return pieces.join('');
}

function insertion(author: Author, look: string, { insert, comment, bookmark }: WordChange): string {
  const runs = insertedRuns(author, look, [{ text: insert }]);
  if (comment === null) return runs;
  const [start, end] = [runs.indexOf('>') + 1, runs.lastIndexOf('</w:ins>')];
  const [opens, closes] =
    bookmark === null
      ? ['', '']
      : [
          `<w:bookmarkStart w:id="${bookmark.id}" w:name="${escaped(bookmark.name)}"/>`,
          `<w:bookmarkEnd w:id="${bookmark.id}"/>`,
        ];
  const marked = `${opens}<w:commentRangeStart w:id="${comment}"/>${runs.slice(start, end)}<w:commentRangeEnd w:id="${comment}"/>${commentReference(comment)}${closes}`;
  return `${runs.slice(0, start)}${marked}${runs.slice(end)}`;
}
