import { findNumber } from '../printed-number.ts';
import { isShouted } from '../text-blocks.ts';
import { bulletIn, type PageLine } from './page-lines.ts';

/** Lines that make one block, hyphenation undone. */
export interface PdfParagraph {
  readonly page: number;
  readonly words: string;
  readonly cells: readonly string[] | null;
  readonly x: number;
  readonly size: number;
  readonly bullet: boolean;
  readonly footnote: boolean;
}

interface Growing {
  readonly lines: PageLine[];
  readonly footnote: boolean;
}

/** What the lines of a document have in common. */
interface Setting {
  readonly bodySize: number;
  /** From one line to the next inside a paragraph, in heights of the letters. */
  readonly leading: number;
  /** Whether paragraphs stand apart, so that a line without space above it goes on with the one before. */
  readonly spaced: boolean;
}

function settingOf(pages: readonly (readonly PageLine[])[]): Setting {
  const sizes = new Map<number, number>();
  const leadings: number[] = [];
  for (const lines of pages)
    for (const [at, line] of lines.entries()) {
      const size = Math.round(line.size * 2) / 2;
      sizes.set(size, (sizes.get(size) ?? 0) + line.words.length);
      const step = (line.y - (lines[at - 1]?.y ?? Number.POSITIVE_INFINITY)) / line.size;
      if (step > 0.8 && step < 3) leadings.push(step);
    }
  const bodySize = [...sizes].reduce((most, size) => (size[1] > most[1] ? size : most), [10, 0])[0];
  leadings.sort((a, b) => a - b);
  const leading = leadings[Math.floor(leadings.length * 0.4)] ?? 1.2;
  return { bodySize, leading, spaced: areSpaced(pages, leading) };
}

/** Told by the lines that end short of the margin, as the last of a paragraph does: space stands under most of them. */
function areSpaced(pages: readonly (readonly PageLine[])[], leading: number): boolean {
  const under = pages.flatMap((lines) =>
    lines.flatMap((line, at) => {
      const next = lines[at + 1];
      const ends = next !== undefined && next.y > line.y && stops.test(line.words) && !isFull(line, next);
      return ends ? [stepTo(next, line) > leading * widerStep] : [];
    }),
  );
  return under.length >= 3 && under.filter(Boolean).length >= under.length * 0.8;
}

const widerStep = 1.35;
const stepTo = (line: PageLine, before: PageLine) => (line.y - before.y) / line.size;

const stops = /[.;:!?]["'\u201d\u2019)\]]*$/;
const sameSize = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) * 0.08;

/** Whether the next line's first word would not have fitted on a line. */
function isFull(line: PageLine, next: PageLine): boolean {
  const room = line.column.right - line.right;
  const perLetter = (next.right - next.x) / Math.max(1, next.words.length);
  const word = next.words.search(/\s|$/) + 1;
  return room < (line.column.right - line.column.left) * 0.15 || room < word * perLetter;
}

/** The kind of a printed number: "(a)" and "(b)" are of one, "7.2" of another. */
function markOf({ words }: PageLine): string | null {
  const number = bulletIn(words) ?? findNumber(words)?.number.printed ?? null;
  return number === null ? null : number.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '1');
}

/** Whether a line goes on with the paragraph that the line before stands in, `first` being that paragraph's first. */
function goesOn(line: PageLine, before: PageLine, first: PageLine, setting: Setting): boolean {
  if (line.cells || before.cells || !sameSize(line.size, before.size)) return false;
  const stopped = stops.test(before.words);
  const mark = markOf(line);
  const marked = mark !== null;
  const full = isFull(before, line);
  const small = /^[\p{Ll}(,;]/u.test(line.words);
  if (line.page !== before.page || line.y <= before.y)
    return marked
      ? small && full && !stopped
      : !stopped && (small || (full && (before !== first || !isShouted(before.words))));
  if (small && full && !stopped && !marked) return true;
  if (stepTo(line, before) > setting.leading * widerStep) return false;
  if (
    isShouted(before.words) &&
    isShouted(line.words) &&
    /\b(?:OF|THE|AND|FOR|TO|OR|BY|WITH|ON)$/.test(before.words)
  )
    return true;
  if (isShouted(before.words) !== isShouted(line.words) && before.words.length < 80 && !full) return false;
  // An enumeration inside a paragraph: "…; and" ends a full line, and "(vi)" begins the next.
  if (marked && setting.spaced && full && mark !== markOf(first) && Math.abs(line.x - before.x) < 2)
    return true;
  if (marked)
    return full && !stopped && !/\b(?:and|or)$/.test(before.words) && Math.abs(line.x - before.x) < 2;
  if (full) return true;
  // A short line ends its paragraph, unless the next word would not have fitted or the sentence plainly goes on.
  return small || (!stopped && /[,\u2013\u2014-]$/.test(before.words));
}

/** Small print at the foot of a page that begins with a figure. */
function footnotesFrom(lines: readonly PageLine[], { bodySize }: Setting): number {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? bodySize) < bodySize * 0.88) from -= 1;
  const first = lines[from];
  return first && /^[\d*†‡]{1,3}\s*\S/.test(first.words) ? from : lines.length;
}

/** Puts the lines of a document together to paragraphs, through the ends of columns and pages. */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): PdfParagraph[] {
  const setting = settingOf(pages);
  const growing: Growing[] = [];
  let current: Growing | null = null;
  for (const lines of pages) {
    const notes = footnotesFrom(lines, setting);
    for (const line of lines.slice(0, notes)) {
      const first: PageLine | undefined = current?.lines[0];
      const before: PageLine | undefined = current?.lines.at(-1);
      if (current && first && before && goesOn(line, before, first, setting)) current.lines.push(line);
      else {
        current = { lines: [line], footnote: false };
        growing.push(current);
      }
    }
    for (const line of lines.slice(notes)) {
      const note = growing.at(-1);
      if (note?.footnote && !/^[\d*†‡]{1,3}\s*\S/.test(line.words)) note.lines.push(line);
      else growing.push({ lines: [line], footnote: true });
    }
  }
  const known = knownWords(pages);
  return growing.map((paragraph) => paragraphOf(paragraph, known));
}

/** The words of a document, whole and with hyphens inside, by which a hyphen at a line's end is judged. */
function knownWords(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { words } of pages.flat())
    for (const [word] of words
      .toLowerCase()
      .matchAll(/\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)*(?=[^\p{L}\p{N}-]|$)/gu))
      known.add(word);
  return known;
}

/** First halves that English writes with a hyphen: "third-party", "non-exclusive". */
const hyphenated =
  /^(?:e|non|third|first|second|self|well|co|pre|post|re|sub|multi|cross|long|short|high|low|real|end|on|off|up|in|so|per|year|day|month|two|three|four|five|six|ten|thirty|sixty|ninety|seventy|twenty|forty|fifty|eighty)$/i;

/** "con-" and "tract" are "contract"; "third-" and "party", "AES-" and "256" keep their hyphen. */
function joinLines(before: string, line: string, known: ReadonlySet<string>): string {
  const head = /([\p{L}\p{N}]+)[-\u00ad\u2010]$/u.exec(before)?.[1];
  const compound = /\p{L}-\p{L}+-$/u.test(before);
  const tail = /^([\p{L}\p{N}]+)/u.exec(line)?.[1];
  if (!head || !tail) return `${before} ${line}`;
  if (before.endsWith('\u00ad')) return `${before.slice(0, -1)}${line}`;
  const [whole, parted] = [`${head}${tail}`.toLowerCase(), `${head}-${tail}`.toLowerCase()];
  const isWord = /^\p{L}+$/u.test(head) && /^\p{Ll}+$/u.test(tail);
  const keeps = !isWord || compound || (!known.has(whole) && (known.has(parted) || hyphenated.test(head)));
  return keeps ? `${before}${line}` : `${before.slice(0, -1)}${line}`;
}

function paragraphOf({ lines, footnote }: Growing, known: ReadonlySet<string>): PdfParagraph {
  const [first] = lines;
  const [head = '', ...rest] = lines.map(({ words }) => words);
  const words = rest.reduce((text, line) => joinLines(text, line, known), head);
  const mark = bulletIn(words);
  return {
    page: first?.page ?? 1,
    words: mark === null ? words : words.slice(mark.length),
    cells: first?.cells ?? null,
    x: first?.x ?? 0,
    size: Math.max(...lines.map(({ size }) => size)),
    bullet: mark !== null,
    footnote,
  };
}
