import { type Fault, type Paper, readDocxWithParagraphs } from '../contract/index.ts';
import type { ReadDocument } from './anchor.ts';
import { bodyText } from './body-text.ts';
import { archiveOf, damaged, openPackage, openParsedPart, type WordPackage } from './word-package.ts';

export type OpenedDocument =
  | { readonly ok: true; readonly docx: WordPackage; readonly document: ReadDocument }
  | { readonly ok: false; readonly fault: Fault };

/** Opens a Word document to be written into: its clauses as read, and where they stand in the file. */
export function openDocument(file: string, bytes: Uint8Array, known: Paper | null): OpenedDocument {
  if (!isZip(bytes)) return { ok: false, fault: notWord(file) };
  const opened = openPackage(file, bytes);
  // What cannot be unpacked is read all the same, since the reader knows better why.
  const source = opened.ok ? archiveOf(opened.docx.parts) : bytes;
  const { result, paragraphs, paragraphsOfClause } = readDocxWithParagraphs(file, source, known);
  if (!result.ok) return result;
  if (!opened.ok) return opened;
  const main = openParsedPart(opened.docx, opened.docx.mainPart);
  if (!main.ok) return main;
  const { text, root } = main.part;
  // What is added is written with the prefix that Word itself uses.
  if (!text.startsWith('<w:document', root.start)) return { ok: false, fault: unusual(file) };
  const body = bodyText(main.part);
  if (body === null) return { ok: false, fault: damaged(file, 'its text has no body') };
  return {
    ok: true,
    docx: opened.docx,
    document: { paper: result.paper, paragraphs, paragraphsOfClause, text: body },
  };
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const notWord = (file: string): Fault => ({
  message: `${file} is no Word document (DOCX), and tracked changes can be written into nothing else.`,
  mend: 'Ask the supplier for the Word file, or send the annex as a paper of its own: it says where each clause belongs.',
  page: null,
});

const unusual = (file: string): Fault => ({
  message: `${file} was written by a program that names its elements in an unusual way.`,
  mend: 'Open it in Word, save it again, and supply that.',
  page: null,
});
