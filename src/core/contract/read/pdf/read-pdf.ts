import type { Fault, ReadResult } from '../../paper.ts';
import { compose, type Piece } from '../compose.ts';
import { maxTextLength, unread } from '../file-faults.ts';
import { paperOf } from '../paper-of.ts';
import { findNumber } from '../printed-number.ts';
import { isShouted } from '../text-blocks.ts';
import { openPdf, type PdfContent } from './open-pdf.ts';
import { linesOfPage, type PageLine } from './page-lines.ts';
import { type PdfParagraph, paragraphsOf } from './paragraphs.ts';
import { withoutRunningLines } from './running-lines.ts';

/** Reads a PDF as a paper: text with its pages, running heads and feet dropped, columns and hyphens undone. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<ReadResult> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return unread(file, opened.fault);
  const { content } = opened;
  const pages = content.pages.map((page) => ({ page, lines: linesOfPage(page).filter(hasWords) }));
  const paragraphs = paragraphsOf(withoutRunningLines(pages));
  const { text, blocks } = compose(piecesOf(paragraphs));
  if (text === '') return unread(file, content.pictured.length > 0 ? 'no-text' : 'no-words');
  if (text.length > maxTextLength) return unread(file, 'too-long');
  const unreadable = [...scannedPages(file, content), ...garbledPages(file, content)];
  return {
    ok: true,
    paper: paperOf({ file, format: 'pdf', title: null, text, blocks, unreadable, notes: notesOf(content) }),
  };
}

/** Rules and blanks for signatures are drawn with dashes and underscores. */
const hasWords = ({ words }: PageLine) => /[\p{L}\p{N}]/u.test(words);

const longestHeading = 120;
const mostRanks = 4;

function piecesOf(paragraphs: readonly PdfParagraph[]): Piece[] {
  const body = bodySize(paragraphs);
  const rounded = ({ size }: PdfParagraph) => Math.round(size * 2) / 2;
  const larger = [...new Set(paragraphs.map(rounded))]
    .filter((size) => size > body * 1.08)
    .sort((a, b) => b - a);
  const depthOf = bulletDepths();
  return paragraphs.map((paragraph) => {
    const { words, cells, page, bullet, footnote } = paragraph;
    const size = rounded(paragraph);
    const short = words.length <= longestHeading && !/[.;,]$/.test(words) && !bullet && !footnote && !cells;
    const rank = short && larger.includes(size) ? Math.min(mostRanks, larger.indexOf(size) + 1) : null;
    const heading = rank !== null || (short && isShoutedTitle(words));
    const role = footnote ? 'footnote' : cells ? 'row' : heading ? 'heading' : bullet ? 'item' : 'paragraph';
    const number = footnote ? (/^[\d*†‡]{1,3}/.exec(words)?.[0] ?? null) : null;
    return {
      role,
      // A numbered heading finds its place by its number, which says more than its size.
      rank: findNumber(words) ? null : rank,
      label: number,
      bullet,
      listDepth: depthOf(paragraph),
      words: cells ?? [number === null ? words : words.slice(number.length)],
      page,
      under: null,
    };
  });
}

/** "DEFINITIONS:" is a title; a sentence in capitals that leads into a list is none. */
function isShoutedTitle(words: string): boolean {
  return (
    isShouted(words) && /\p{L}{3}/u.test(words) && (!words.endsWith(':') || words.split(' ').length <= 5)
  );
}

function bodySize(paragraphs: readonly PdfParagraph[]): number {
  const lengths = new Map<number, number>();
  for (const { size, words } of paragraphs) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + words.length);
  }
  return [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

/** Bullets nest by where they stand. */
function bulletDepths(): (paragraph: PdfParagraph) => number {
  let open: number[] = [];
  return ({ bullet, x }) => {
    if (!bullet) {
      open = [];
      return 0;
    }
    open = open.filter((at) => at < x - 3);
    open.push(x);
    return open.length;
  };
}

const runOcr =
  'Run text recognition (OCR) over it, or ask the supplier for the text: what it says was not judged.';

function scannedPages(file: string, { pictured }: PdfContent): Fault[] {
  return pictured.map((page) => ({
    message: `Page ${page} of ${file} is a picture with no text, or hardly any.`,
    mend: runOcr,
    page,
  }));
}

/** Fonts without a table of letters give private or missing characters instead of words. */
function garbledPages(file: string, { pages }: PdfContent): Fault[] {
  const garbled = pages.filter(({ texts }) => {
    const text = texts.map((drawn) => drawn.text).join('');
    const lost = text.match(/(?!\s)[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
    return lost > 40 && lost > text.length * 0.2;
  });
  return garbled.map(({ number }) => ({
    message: `Page ${number} of ${file} does not say which letters its signs stand for, so its text cannot be read.`,
    mend: runOcr,
    page: number,
  }));
}

function notesOf({ script, attachments, filledFields }: PdfContent): string[] {
  const notes: string[] = [];
  if (script) notes.push('The file holds scripts. They were neither run nor read.');
  if (attachments > 0)
    notes.push(
      `${attachments === 1 ? '1 attached file was' : `${attachments} attached files were`} not read.`,
    );
  if (filledFields) notes.push('The file has form fields that are filled in. What they say was not read.');
  return notes;
}
