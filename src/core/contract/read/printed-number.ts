/** Numbers as contracts print them before a clause: "7.2", "(a)", "iv.", "C.2", "Schedule 1". */

export type NumberKind = 'digit' | 'letter' | 'roman';

/** One way to read a part: "i" is the ninth letter and the first roman number. */
export interface Reading {
  readonly kind: NumberKind;
  readonly value: number;
}

export interface NumberPart {
  readonly text: string;
  readonly upper: boolean;
  readonly readings: readonly Reading[];
}

export interface PrintedNumber {
  /** As printed, without the full stop or colon after it. */
  readonly printed: string;
  /** "schedule", "annex", "article": in lower case. */
  readonly word: string | null;
  readonly parts: readonly NumberPart[];
  /** (a), a), a., a */
  readonly wrap: 'both' | 'half' | 'dot' | 'bare';
}

/** A number found at the start of a text, and where the words after it begin. */
export interface FoundNumber {
  readonly number: PrintedNumber;
  readonly length: number;
}

const roman = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanValue(text: string): number {
  const values = [...text].map((char) => romanDigits[char] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** "a" is 1, "z" 26, "aa" 27, "bb" 28, as Word counts. */
function letterValue(text: string): number | null {
  const first = text.charCodeAt(0) - 96;
  const repeated = [...text].every((char) => char === text[0]);
  return repeated && first >= 1 && first <= 26 ? (text.length - 1) * 26 + first : null;
}

function partOf(text: string): NumberPart | null {
  const lower = text.toLowerCase();
  const upper = text !== lower;
  const digits = /^(\d{1,4})([a-z]?)$/.exec(lower);
  if (digits) return { text, upper: false, readings: [{ kind: 'digit', value: Number(digits[1]) }] };
  const readings: Reading[] = [];
  const letter = letterValue(lower);
  if (letter !== null) readings.push({ kind: 'letter', value: letter });
  if (lower !== '' && roman.test(lower)) readings.push({ kind: 'roman', value: romanValue(lower) });
  return readings.length > 0 ? { text, upper, readings } : null;
}

function numberOf(
  printed: string,
  word: string | null,
  texts: readonly string[],
  wrap: PrintedNumber['wrap'],
) {
  const parts = texts.map(partOf);
  return parts.length > 0 && parts.every((part) => part !== null) ? { printed, word, parts, wrap } : null;
}

const words =
  'schedule|annex|annexe|appendix|exhibit|attachment|addendum|part|chapter|title|article|section|clause|paragraph';
const prefixed = new RegExp(
  String.raw`^(${words})\s+(?:no\.?\s+)?([A-Z]{1,2}|[IVXLCDM]{1,8}|\d{1,3}[A-Z]?)((?:\.[A-Z\d]{1,3}|\([A-Z\d]{1,3}\)){0,6})(?=$|[\s:.,;)\u2013\u2014-])`,
  'i',
);
/** 7 · 7.2 · 7.2.1(a) · 12A.3 · C.2 · § 7 */
const path =
  /^(?:§{1,2}\s?)?((?:\d{1,3}[A-Z]?|[A-Z](?=\.\d))(?:\.\d{1,3}[A-Z]?){0,8})((?:\([A-Za-z0-9]{1,4}\)){0,4})([.)]?)(?=\s|$|(?<=\.)\p{Lu}\p{Ll})/u;
const inBrackets = /^\(\s?([A-Za-z]{1,8}|\d{1,3})\s?\)\.?(?=\s|$|[\p{L}"\u201c])/u;
const lettered = /^([A-Za-z]{1,8})([.)])(?=\s|$)/;

function prefixedNumber(text: string): FoundNumber | null {
  const match = prefixed.exec(text);
  if (!match) return null;
  const [all, word = '', first = '', more = ''] = match;
  const after = text.slice(all.length);
  // "Article 28 of the GDPR applies" is a sentence, "Article 28: Security" and "ARTICLE 28 SECURITY" are headings.
  const separator = /^\s*(?:[:.\u2013\u2014-]\s*|$)/.exec(after);
  const shouted = /^\s+\p{Lu}[\p{Lu}\s]/u.test(after);
  const titled = /^\s+\p{Lu}/u.test(after) && after.length < 80 && !/[.;]$/.test(after);
  if (!separator && !shouted && !titled) return null;
  const number = numberOf(all, word.toLowerCase(), [first, ...(more.match(/[A-Z\d]+/gi) ?? [])], 'bare');
  return number && { number, length: all.length + (separator?.[0].length ?? 0) };
}

function pathNumber(text: string): FoundNumber | null {
  const match = path.exec(text);
  if (!match) return null;
  const [all, dotted = '', bracketed = '', tail = ''] = match;
  const inside = [...bracketed.matchAll(/\((\w+)\)/g)].map(([, part]) => part ?? '');
  const printed = tail === '.' ? all.slice(0, -1) : all;
  const wrap = tail === '.' ? 'dot' : tail === ')' ? 'half' : 'bare';
  const number = numberOf(printed, null, [...dotted.split('.'), ...inside], wrap);
  return number && { number, length: all.length };
}

function singleNumber(text: string): FoundNumber | null {
  const both = inBrackets.exec(text);
  if (both) {
    const number = numberOf(both[0].replace(/[\s.]/g, ''), null, [both[1] ?? ''], 'both');
    return number && { number, length: both[0].length };
  }
  const match = lettered.exec(text);
  if (!match) return null;
  const [all, letters = '', tail] = match;
  const half = tail === ')';
  const number = numberOf(half ? all : letters, null, [letters], half ? 'half' : 'dot');
  return number && { number, length: all.length };
}

/** The number printed at the start of a clause's text, if one is there; whether it makes sense in its place is for the tree. */
export function findNumber(text: string): FoundNumber | null {
  return prefixedNumber(text) ?? pathNumber(text) ?? singleNumber(text);
}

/**
 * A number that the format keeps apart from the words, such as Word's automatic numbers.
 * @returns null where it is no number we know, such as "Question:".
 */
export function parseNumber(label: string): PrintedNumber | null {
  const text = label.trim();
  const found = findNumber(text);
  if (found && found.length >= text.length) return found.number;
  const bare = /^([A-Za-z]{1,8})[:\u2013\u2014-]?$/.exec(text);
  return bare?.[1] ? numberOf(bare[1], null, [bare[1]], 'bare') : null;
}
