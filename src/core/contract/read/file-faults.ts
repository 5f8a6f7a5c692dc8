import type { Fault, ReadResult } from '../paper.ts';

/** The largest file that is read, in bytes. */
export const maxFileBytes = 50 * 1024 * 1024;
/** The longest text that is read, in characters: about 1.5 million words, several times the longest contract. */
export const maxTextLength = 10_000_000;

const askAgain = 'Ask the supplier for the file again.';
const saveAsDocx = 'Open it in the program that made it and save it as DOCX or PDF.';

/** Everything that can be wrong with a whole file, and what to do about it. `{file}` is the file's name. */
const sentences = {
  empty: ['{file} is empty.', askAgain],
  'too-large': [
    '{file} is larger than 50 MB.',
    'Save the contract alone, without pictures or attachments, or split it.',
  ],
  'too-long': [
    '{file} holds more than ten million characters of text, which is no contract.',
    'Supply the contract itself, without data or logs.',
  ],
  binary: [
    '{file} is not a DOCX, PDF, HTML, Markdown or text file.',
    'Supply the contract as DOCX, PDF, a saved web page, Markdown or text.',
  ],
  doc: ['{file} is an old Word file (DOC), which cannot be read.', saveAsDocx],
  'word-xml': ['{file} is a Word document saved as XML, which cannot be read.', saveAsDocx],
  mhtml: [
    '{file} is a web archive (MHTML), which cannot be read.',
    'Save the page again as "Web page, HTML only", or print it to PDF.',
  ],
  rtf: ['{file} is a rich-text file (RTF), which cannot be read.', saveAsDocx],
  odt: ['{file} is an OpenDocument file, which cannot be read.', saveAsDocx],
  pages: ['{file} is an Apple Pages file, which cannot be read.', 'In Pages choose Export to, Word or PDF.'],
  spreadsheet: [
    '{file} is a spreadsheet, not a contract.',
    'Supply the contract as DOCX or PDF; print the spreadsheet to PDF if it is part of it.',
  ],
  slides: ['{file} is a set of slides, not a contract.', 'Print it to PDF if it is part of the contract.'],
  image: [
    '{file} is a picture, and its text cannot be read.',
    'Run text recognition (OCR) over it and save it as PDF, or ask the supplier for the text.',
  ],
  mail: ['{file} is a saved e-mail.', 'Save the attachments or print the message to PDF.'],
  archive: ['{file} is an archive, not a paper.', 'Unpack it and supply the papers in it.'],
  'password-docx': [
    '{file} is locked with a password.',
    'Open it in Word with the password, remove the password under File, Info, Protect Document, and save it.',
  ],
  'password-pdf': [
    '{file} is locked with a password.',
    'Open it with the password and save or print it to a new PDF.',
  ],
  'damaged-zip': ['{file} is cut off or damaged: its parts cannot be unpacked.', askAgain],
  'no-document': [
    '{file} is a ZIP file without a Word document in it.',
    'Supply the contract as DOCX or PDF.',
  ],
  'too-many-parts': ['{file} has more than 2,000 parts inside, as no Word document has.', askAgain],
  'unpacks-too-large': ['{file} unpacks to more than 100 MB, as a harmful file does.', askAgain],
  'packed-too-tightly': [
    '{file} has a part that unpacks to more than 200 times its size, as a harmful file does.',
    askAgain,
  ],
  'unsafe-name': ['{file} has a part whose name points outside the file, as a harmful file does.', askAgain],
  'declares-entities': [
    '{file} declares a document type or entities inside, which no Word document does and harmful files do.',
    askAgain,
  ],
  'nested-too-deep': ['{file} is nested deeper inside than any contract.', askAgain],
  'too-many-elements': [
    '{file} is made of more pieces than any contract.',
    'Save the contract alone and supply that.',
  ],
  'damaged-xml': [
    '{file} is damaged: the text inside is not well-formed.',
    'Open it in Word, save it again, and supply that.',
  ],
  'damaged-pdf': ['{file} is cut off or damaged and cannot be opened as PDF.', askAgain],
  'too-many-pages': ['{file} has more than 1,000 pages.', 'Supply only the pages of the contract.'],
  'no-text': [
    '{file} holds no text, only pictures of pages.',
    'Run text recognition (OCR) over it, or ask the supplier for the text: nothing in it was judged.',
  ],
  'no-words': ['{file} holds no words.', askAgain],
  'reader-failed': ['{file} could not be read: the reader gave up on it.', saveAsDocx],
  'took-too-long': [
    '{file} took longer than 15 seconds to read and was given up.',
    'Save the contract alone, without pictures or attachments, and supply that.',
  ],
  'too-much-memory': [
    '{file} needs more memory to read than it may use and was given up.',
    'Save the contract alone, without pictures or attachments, and supply that.',
  ],
} as const satisfies Record<string, readonly [message: string, mend: string]>;

export type FileFault = keyof typeof sentences;

/** The sentences for a fault of a whole file. */
export function faultOf(file: string, what: FileFault): Fault {
  const [message, mend] = sentences[what];
  return { message: message.replace('{file}', () => file), mend, page: null };
}

/** A file that could not be read at all. */
export function unread(file: string, what: FileFault): ReadResult {
  return { ok: false, file, fault: faultOf(file, what) };
}
