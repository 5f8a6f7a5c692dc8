import { fileText, lineAndColumn, otherForm } from './file-text.ts';

/** What a BOM file may be at most. Above it the file is refused with a sentence, before any of it is interpreted. */
export const limits = {
  /** 100 MB: about 200,000 components. */
  bytes: 100 * 1024 * 1024,
  /** Levels of objects and lists inside each other. Real files stay under 30. */
  depth: 200,
  /** Values in lists and objects, counted by their commas. */
  values: 12_000_000,
} as const;

/** What to ask for in the place of a file that is no BOM. */
export const wanted =
  'Ask for CycloneDX JSON (1.4 to 1.7) or SPDX 3.0.1 JSON-LD, which every buyer can read.';

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly because: string };

/**
 * Reads JSON of unknown origin. Size, depth and number of values are counted before the parser runs, since a deep file
 * would overflow the stack. Names such as `__proto__` become ordinary members: nothing here assigns by name.
 *
 * @param source the file's bytes (UTF-8, or UTF-16 with its mark) or its text
 */
export function parseJson(source: Uint8Array | string): ParsedJson {
  const tooLarge = sizeFault(source.length);
  if (tooLarge !== null) return { ok: false, because: tooLarge };
  const text = fileText(source);
  const other = otherForm(text);
  if (other !== null) return { ok: false, because: `${other}, and no BOM that can be read. ${wanted}` };
  const shape = shapeFault(text);
  if (shape !== null) return { ok: false, because: shape };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, because: `This is not valid JSON: ${reasonOf(error, text)}. Export the file again.` };
  }
}

/** Why a file is not even looked at, or null. */
export function sizeFault(bytes: number): string | null {
  if (bytes === 0) return 'The file is empty.';
  if (bytes <= limits.bytes) return null;
  const size = Math.ceil(bytes / 1024 / 1024);
  return `The file has ${size} MB; at most ${limits.bytes / 1024 / 1024} MB are read. Ask for the BOM of the AI parts alone.`;
}

const quote = 0x22;
const backslash = 0x5c;

/** One pass over the characters: skips texts, counts brackets and commas. */
function shapeFault(text: string): string | null {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfText(text, at);
    else if (code === 0x7b || code === 0x5b) {
      depth++;
      if (depth > limits.depth)
        return `The file nests more than ${limits.depth} levels deep, which no real BOM does. It was not read.`;
    } else if (code === 0x7d || code === 0x5d) depth--;
    else if (code === 0x2c) values++;
  }
  return values > limits.values ? `The file holds more than ${limits.values} values. It was not read.` : null;
}

/** @returns the place of the closing quote: the next one that no backslash makes a plain sign */
function endOfText(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close === -1 ? text.length : close;
}

/** Two backslashes are one plain backslash, so an odd number must stand before. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === backslash) first--;
  return (at - first) % 2 === 1;
}

/** The parser's words, with the place as an editor shows it. */
function reasonOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const [place, offset] = /(?: in JSON)? at position (\d+)(?: \(line \d+ column \d+\))?/.exec(message) ?? [];
  const told =
    place === undefined ? message : message.replace(place, ` in ${lineAndColumn(text, Number(offset))}`);
  return told.length > 160 ? `${told.slice(0, 160)}…` : told;
}
