/** Text as decoded, and what a person should know of how. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly string[];
}

const utf16 = 'The file is in UTF-16, as some Windows programs write.';

/** UTF-16 without a byte-order mark shows as a zero in every other byte of English text. */
function zeroesAt(bytes: Uint8Array, offset: 0 | 1): boolean {
  const sample = bytes.subarray(0, 2_000);
  let zeroes = 0;
  for (let at = offset; at < sample.length; at += 2) if (sample[at] === 0) zeroes += 1;
  return sample.length >= 8 && zeroes > sample.length * 0.4;
}

function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (zeroesAt(bytes, 1)) return 'utf-16le';
  return zeroesAt(bytes, 0) ? 'utf-16be' : null;
}

/** What Windows-1252 has from 0x80 to 0x9F; the rest is Latin-1. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Node's own decoder takes Windows-1252 for Latin-1 and loses quotation marks and dashes. */
function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80] ?? char);
}

/**
 * Decodes a text file: UTF-8, UTF-16 with or without a byte-order mark, and what is not valid UTF-8 as
 * Windows-1252, which gives every byte a character. A UTF-8 byte-order mark is kept, so that offsets are the file's.
 * @param declared an encoding that the file itself names, as HTML does; one we do not know is passed over.
 * @returns null where the bytes are no text: more control characters than any writing has.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText | null {
  const wide = encodingOf(bytes);
  if (wide) return textOnly(new TextDecoder(wide).decode(bytes), [utf16]);
  const named = declared === null ? null : decoderFor(declared);
  if (named?.encoding === 'windows-1252') return textOnly(fromWindows1252(bytes), []);
  if (named && named.encoding !== 'utf-8') return textOnly(named.decode(bytes), []);
  try {
    return textOnly(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), []);
  } catch {
    const note =
      'The file is not valid UTF-8 and was read as Windows-1252: accents, dashes and quotation marks may be wrong.';
    return textOnly(fromWindows1252(bytes), [note]);
  }
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function textOnly(text: string, notes: readonly string[]): DecodedText | null {
  const sample = text.slice(0, 100_000);
  const controls = sample.match(/(?![\s\u0085])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return controls > sample.length * 0.01 ? null : { text, notes };
}
