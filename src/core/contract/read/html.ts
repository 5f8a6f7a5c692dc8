import type { ReadResult } from '../paper.ts';
import { compose } from './compose.ts';
import { maxTextLength, unread } from './file-faults.ts';
import { pageFrom } from './html-blocks.ts';
import type { PagePiece } from './html-rows.ts';
import { kindByName } from './paper-kind.ts';
import { paperOf } from './paper-of.ts';

const lengthOf = (pieces: readonly PagePiece[]) =>
  pieces.reduce((sum, { piece }) => sum + piece.words.join('').length, 0);

/** The main part alone where it holds most of the words; some pages mark up only a teaser as their main part. */
function paperPieces(pieces: readonly PagePiece[]): readonly PagePiece[] {
  const main = pieces.filter(({ inMain }) => inMain);
  return lengthOf(main) > lengthOf(pieces) * 0.5 ? main : pieces;
}

/** "Terms of Service | Larkspur": the part of a page's title that names a paper. */
function titleIn(title: string | null): string | null {
  const parts = (title ?? '').split(/\s[|\u2013\u2014\u00b7-]\s/).map((part) => part.trim());
  return parts.find((part) => kindByName(part) !== null && part.length < 100) ?? null;
}

/** Reads a saved web page as a paper. */
export function readHtml(file: string, html: string, notes: readonly string[] = []): ReadResult {
  const read = pageFrom(html);
  if (!read.ok) return unread(file, read.fault);
  const { page } = read;
  const { text, blocks } = compose(paperPieces(page.pieces).map(({ piece }) => piece));
  if (text === '') return unread(file, 'no-words');
  if (text.length > maxTextLength) return unread(file, 'too-long');
  const heading = blocks.find(({ role, plain }) => role === 'heading' && kindByName(plain) !== null);
  const title = heading?.plain ?? titleIn(page.title);
  return { ok: true, paper: paperOf({ file, format: 'html', title, text, blocks, unreadable: [], notes }) };
}

/** The encoding that a page names in its first bytes, if it names one. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(start)?.[1] ?? null;
}
