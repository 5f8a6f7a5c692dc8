import type { Paper, PaperFormat, ReadResult } from '../paper.ts';
import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { maxFileBytes, maxTextLength, unread } from './file-faults.ts';
import { formatOf } from './file-format.ts';
import { declaredEncoding, readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readText } from './text.ts';

/**
 * Reads a contract file: DOCX, PDF, HTML, Markdown or text, told by its content first and its extension second.
 *
 * Whatever is wrong with the file is a value: never throws over bytes. Limits on size, count and depth hold here;
 * limits on time and memory are for the caller, who must run this where it can be stopped.
 * @param file its name, used in messages
 * @param bytes its content
 */
export async function readPaper(file: string, bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0) return unread(file, 'empty');
  if (bytes.length > maxFileBytes) return unread(file, 'too-large');
  const found = formatOf(file, bytes);
  if (!found.ok) return unread(file, found.fault);
  try {
    const result = await readAs(found.format, file, bytes);
    return result.ok && found.note !== null ? { ok: true, paper: noted(result.paper, found.note) } : result;
  } catch {
    return unread(file, 'reader-failed');
  }
}

const noted = (paper: Paper, note: string): Paper => ({ ...paper, notes: [note, ...paper.notes] });

async function readAs(format: PaperFormat, file: string, bytes: Uint8Array): Promise<ReadResult> {
  if (format === 'docx') return readDocx(file, bytes);
  if (format === 'pdf') return readPdf(file, bytes);
  const decoded = decodeText(bytes, format === 'html' ? declaredEncoding(bytes) : null);
  if (!decoded) return unread(file, 'binary');
  const { text, notes } = decoded;
  if (text.length > maxTextLength) return unread(file, 'too-long');
  if (!/[\p{L}\p{N}]/u.test(text)) return unread(file, 'no-words');
  if (format === 'html') return readHtml(file, text, notes);
  const paper = format === 'markdown' ? readMarkdown(file, text) : readText(file, text);
  return { ok: true, paper: { ...paper, notes: [...notes, ...paper.notes] } };
}
