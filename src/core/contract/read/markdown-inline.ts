import type { Folded, Stretch } from './fold.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  sect: '§',
};

const white = /[\s\u0085]/;
/** Zero-width characters, soft hyphens, direction and byte order marks: invisible, so never part of the words. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const word = /[\p{L}\p{N}]/u;
const longestTag = 2_000;
const longestAddress = 2_000;

/** Stands for the place of a character that the source does not hold as such. */
const nowhere = -1;

/** Gathers plain characters and remembers where each came from. */
class Gatherer {
  private readonly parts: string[] = [];
  private readonly runs: { plain: number; source: number; length: number }[] = [];
  private length = 0;
  private space: number | null = null;

  /** A character of the words, standing at `source`. Spaces collapse, and none stands first or last. */
  add(character: string, source: number): void {
    if (white.test(character)) {
      if (this.length > 0) this.space ??= source;
      return;
    }
    if (invisible.test(character)) return;
    if (this.space !== null) this.push(' ', this.space);
    this.space = null;
    this.push(character, source);
  }

  private push(character: string, source: number): void {
    const last = this.runs[this.runs.length - 1];
    const follows = last !== undefined && last.source + last.length === source;
    if (follows && last.plain + last.length === this.length) last.length += character.length;
    else if (source !== nowhere) this.runs.push({ plain: this.length, source, length: character.length });
    this.parts.push(character);
    this.length += character.length;
  }

  done(): Folded {
    return { plain: this.parts.join(''), runs: this.runs };
  }
}

/** For each opening bracket of a link in the stretch, that it opens one; for each closing one, where the address ends. */
function linksIn(text: string, { start, end }: Stretch): Map<number, number> {
  const marks = new Map<number, number>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const from = open.pop();
      const close = from === undefined || text[at + 1] !== '(' ? -1 : addressEnd(text, at + 2, end);
      if (from !== undefined && close >= 0) {
        marks.set(from, from + 1);
        marks.set(at, close);
        at = close - 1;
      }
    }
  }
  return marks;
}

/** The offset after the closing parenthesis of a link's address, or -1. */
function addressEnd(text: string, from: number, end: number): number {
  let depth = 1;
  const limit = Math.min(end, from + longestAddress);
  for (let at = from; at < limit; at++) {
    const character = text[at];
    if (character === '\n') return -1;
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) return at + 1;
  }
  return -1;
}

/** The offset after an HTML tag or comment that starts here, or -1. */
function tagEnd(text: string, at: number, end: number): number {
  const next = text[at + 1] ?? '';
  if (text.startsWith('<!--', at)) {
    const close = text.slice(at, Math.min(end, at + longestTag)).indexOf('-->');
    return close < 0 ? -1 : at + close + 3;
  }
  if (!/[a-zA-Z/]/.test(next)) return -1;
  const close = text.slice(at, Math.min(end, at + longestTag)).indexOf('>');
  return close < 0 ? -1 : at + close + 1;
}

const tagName = /^<\/?[a-zA-Z][a-zA-Z0-9-]*[\s/>]/;
const breakingTag = /^<\/?(?:br|p|div|li|ul|ol|tr|td|th|h[1-6]|table)\b/i;

function entityAt(text: string, at: number): { value: string; length: number } | null {
  const found = /^&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/.exec(text.slice(at, at + 12));
  if (found === null) return null;
  const [whole, decimal, hex, name] = found;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
  if (code !== null) {
    return code > 0 && code < 0x110000 ? { value: String.fromCodePoint(code), length: whole.length } : null;
  }
  const value = entities[name ?? ''];
  return value === undefined ? null : { value, length: whole.length };
}

function readStretch(text: string, stretch: Stretch, into: Gatherer): void {
  const { start, end } = stretch;
  const links = linksIn(text, stretch);
  let at = start;
  while (at < end) {
    const character = text[at] ?? '';
    const afterMark = links.get(at);
    if (afterMark !== undefined) at = afterMark;
    else if (character === '!' && text[at + 1] === '[' && links.has(at + 1)) at++;
    else if (character === '\\' && at + 1 < end && !word.test(text[at + 1] ?? '')) {
      into.add(text[at + 1] ?? '', at + 1);
      at += 2;
    } else if (character === '*' || character === '`' || character === '~') {
      const alone = white.test(text[at - 1] ?? ' ') && white.test(text[at + 1] ?? ' ');
      if (alone || (character === '~' && text[at + 1] !== '~' && text[at - 1] !== '~'))
        into.add(character, at);
      at++;
    } else if (character === '_') {
      if (word.test(text[at - 1] ?? '') && word.test(text[at + 1] ?? '')) into.add(character, at);
      at++;
    } else if (character === '<') at = readTag(text, at, end, into);
    else if (character === '&') {
      const entity = entityAt(text, at);
      into.add(entity?.value ?? '&', entity === null ? at : nowhere);
      at += entity?.length ?? 1;
    } else {
      into.add(character, at);
      at++;
    }
  }
  into.add(' ', end < text.length ? end : nowhere);
}

function readTag(text: string, at: number, end: number, into: Gatherer): number {
  const after = tagEnd(text, at, end);
  const tag = after < 0 ? '' : text.slice(at, after);
  if (tag.startsWith('<!--') || tagName.test(tag)) {
    if (breakingTag.test(tag)) into.add(' ', nowhere);
    return after;
  }
  const address = /^<((?:https?:|mailto:|[\w.+-]+@)[^\s<>]*)>$/.exec(tag);
  if (address === null) into.add('<', at);
  return at + 1;
}

/**
 * The words of a block's lines without Markdown or HTML mark-up: one space between words, link texts kept and
 * their addresses dropped. Linear in the length of the stretches.
 */
export function readInline(text: string, stretches: readonly Stretch[]): Folded {
  const into = new Gatherer();
  for (const stretch of stretches) readStretch(text, stretch, into);
  return into.done();
}
