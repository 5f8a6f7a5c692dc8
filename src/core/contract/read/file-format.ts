import type { PaperFormat } from '../paper.ts';
import { openArchive } from './archive.ts';
import { zipFormat } from './docx/package.ts';
import type { FileFault } from './file-faults.ts';

/** What a file is by its content; where content does not say (text), by its extension. */
export type FoundFormat =
  | { readonly ok: true; readonly format: PaperFormat; readonly note: string | null }
  | { readonly ok: false; readonly fault: FileFault };

const formatOfExtension = new Map<string, PaperFormat>(
  Object.entries({
    docx: 'docx',
    docm: 'docx',
    dotx: 'docx',
    dotm: 'docx',
    pdf: 'pdf',
    html: 'html',
    htm: 'html',
    xhtml: 'html',
    md: 'markdown',
    markdown: 'markdown',
    mdown: 'markdown',
    txt: 'text',
    text: 'text',
  } as const),
);

const formatNames: Readonly<Record<PaperFormat, string>> = {
  docx: 'a Word document',
  pdf: 'a PDF',
  html: 'a web page',
  markdown: 'Markdown',
  text: 'plain text',
};

const signatures: readonly (readonly [start: string, fault: FileFault])[] = [
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['BM', 'image'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['\xfd7zXZ', 'archive'],
];

/** One character a byte. A TextDecoder would take the label latin1 for Windows-1252, as the web does. */
const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The names of streams in an OLE file stand in UTF-16 in its directory. */
function oleFault(bytes: Uint8Array): FileFault {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage')) return 'password-docx';
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook')) return 'spreadsheet';
  if (holds('PowerPoint Document')) return 'slides';
  return holds('__substg1.0') ? 'mail' : 'binary';
}

function faultBySignature(bytes: Uint8Array, start: string): FileFault | null {
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleFault(bytes);
  if (/^.{4}ftyp(?:heic|heix|mif1|avif)/s.test(start) || /^RIFF.{4}WEBP/s.test(start)) return 'image';
  // "BM" begins words too; a bitmap has zero bytes in its header.
  const found = signatures.find(
    ([sign]) => start.startsWith(sign) && (sign !== 'BM' || start.slice(6, 10) === '\0\0\0\0'),
  );
  if (found) return found[1];
  if (
    /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}>\s*(?:<\?mso-application[^>]{0,200}>\s*)?<(?:pkg:package|w:wordDocument)/.test(
      start,
    )
  )
    return 'word-xml';
  // A memorandum begins with From and To as well; only a machine writes the others.
  if (
    /^[\w-]+: /.test(start) &&
    /^(?:return-path|received|mime-version|delivered-to|message-id): /im.test(start)
  )
    return /^content-type: multipart\/related/im.test(start) ? 'mhtml' : 'mail';
  return null;
}

const page = /<(?:!doctype\s+html|html|head|body|main|article)[\s>]/i;
const markdownMarks = /^#{1,6} \S|^\s{0,3}[*-] \S|\*\*\S|\[[^\]\n]{1,200}\]\(/m;

function textFormat(start: string, extension: string): PaperFormat {
  const named = formatOfExtension.get(extension);
  if (page.test(start)) return named === 'markdown' || named === 'text' ? named : 'html';
  if (named === 'markdown' || named === 'text' || named === 'html') return named;
  return markdownMarks.test(start) ? 'markdown' : 'text';
}

/**
 * Tells the format of a file, by its content first and its extension second, and says where the two differ.
 * @returns a fault for formats that are not read, each with what to do about it.
 */
export function formatOf(file: string, bytes: Uint8Array): FoundFormat {
  const extension = /\.([A-Za-z0-9]{1,10})$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const start = latin1(bytes.subarray(0, 4_096));
  const fault = faultBySignature(bytes, start);
  if (fault) return { ok: false, fault };
  let format: PaperFormat;
  if (/%PDF-\d/.test(start.slice(0, 1_024))) format = 'pdf';
  else if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    const opened = openArchive(bytes);
    if (!opened.ok) return opened;
    const inside = zipFormat(opened.archive.names);
    if (inside !== 'docx') return { ok: false, fault: inside };
    format = 'docx';
  } else format = textFormat(start, extension);
  const named = formatOfExtension.get(extension);
  const note =
    named === undefined || named === format
      ? null
      : `The file is named .${extension} but is ${formatNames[format]}, and was read as that.`;
  return { ok: true, format, note };
}
