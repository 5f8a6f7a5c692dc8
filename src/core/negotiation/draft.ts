import { type DocxParagraph, type Fault, type Paper, readDocxWithParagraphs } from '../contract/index.ts';
import { type Decide, type OwnRange, ownRanges, resolveRevisions } from '../redline/index.ts';

/** A paragraph of a draft as its reader sees it. */
export interface DraftText {
  readonly text: string;
  /** As printed; null where it has none. */
  readonly number: string | null;
  /** The text with what no person would call a change evened out. */
  readonly evened: string;
  /** What of our annex it belongs to: an index into the draft's ranges; null for the supplier's own words. */
  readonly range: number | null;
}

/** A draft with its tracked changes resolved one way or another. */
export interface Draft {
  readonly paper: Paper;
  readonly paragraphs: readonly DraftText[];
  readonly ranges: readonly OwnRange[];
}

export type ReadDraft =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly fault: Fault };

/** Reads a draft after its tracked changes were accepted, rejected or kept as decided. */
export function readDraft(file: string, bytes: Uint8Array, decide: Decide): ReadDraft {
  const resolved = resolveRevisions(file, bytes, decide);
  if (!resolved.ok) return resolved;
  const { result, paragraphs } = readDocxWithParagraphs(file, resolved.bytes);
  if (!result.ok) return result;
  const ranges = ownRanges(file, resolved.bytes) ?? [];
  return {
    ok: true,
    draft: {
      paper: result.paper,
      ranges,
      paragraphs: paragraphs
        .filter(({ text }) => /\S/.test(text))
        .map((paragraph) => ({
          text: paragraph.text.replace(/\s+/g, ' ').trim(),
          number: paragraph.number?.label ?? null,
          evened: evened(paragraph.text),
          range: rangeOf(paragraph, ranges),
        })),
    },
  };
}

/** Programs change quotes, dashes and spaces on their own: none of that is a change of the words. */
export function evened(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201f]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u200b|\u200c|\u200d|\ufeff|\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function rangeOf(paragraph: DocxParagraph, ranges: readonly OwnRange[]): number | null {
  if (paragraph.note !== null) return null;
  const found = ranges.findIndex(
    ({ first, last }) => first <= paragraph.ordinal && paragraph.ordinal <= last,
  );
  return found < 0 ? null : found;
}
