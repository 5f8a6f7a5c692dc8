import type { Annex } from './annex.ts';
import { annexDocument } from './annex-document.ts';
import { negotiationNote } from './negotiation-note.ts';
import type { PrintDocument } from './print-document.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';

/** The writers of Word and PDF files are loaded only when they are needed: they are large. */
async function docxOf(document: PrintDocument): Promise<Uint8Array> {
  const { toDocx } = await import('./to-docx.ts');
  return toDocx(document);
}

async function pdfOf(document: PrintDocument): Promise<Uint8Array> {
  const { toPdf } = await import('./to-pdf.ts');
  return toPdf(document);
}

/** The annex as it goes to the supplier, as Markdown. */
export const annexToMarkdown = (annex: Annex): string => toMarkdown(annexDocument(annex));

/** As one page of HTML that needs nothing else. */
export const annexToHtml = (annex: Annex): string => toHtml(annexDocument(annex));

/** As a Word file with real multi-level numbering. */
export const annexToDocx = (annex: Annex): Promise<Uint8Array> => docxOf(annexDocument(annex));

/** As a PDF with its fonts inside. */
export const annexToPdf = (annex: Annex): Promise<Uint8Array> => pdfOf(annexDocument(annex));

/** The note for our own side, as Markdown: what we ask, what we settle for, what the supplier will say. */
export const noteToMarkdown = (annex: Annex): string => toMarkdown(negotiationNote(annex));

/** The note as one page of HTML. */
export const noteToHtml = (annex: Annex): string => toHtml(negotiationNote(annex));

/** The note as a Word file. */
export const noteToDocx = (annex: Annex): Promise<Uint8Array> => docxOf(negotiationNote(annex));

/** The note as a PDF. */
export const noteToPdf = (annex: Annex): Promise<Uint8Array> => pdfOf(negotiationNote(annex));

/** What is written of an annex: itself, and the note for our own side. */
export const annexDocuments = ['annex', 'note'] as const;
export type AnnexDocument = (typeof annexDocuments)[number];

export const documentFormats = ['docx', 'pdf', 'md', 'html'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

const writers = {
  annex: { docx: annexToDocx, pdf: annexToPdf, md: annexToMarkdown, html: annexToHtml },
  note: { docx: noteToDocx, pdf: noteToPdf, md: noteToMarkdown, html: noteToHtml },
} as const;

/** A document of an annex in a format, as the bytes of a file; text is UTF-8. */
export async function writeDocument(
  annex: Annex,
  document: AnnexDocument,
  format: DocumentFormat,
): Promise<Uint8Array> {
  const written = await writers[document][format](annex);
  return typeof written === 'string' ? new TextEncoder().encode(written) : written;
}
