/** Words in XML: written with entities, read without. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One character of text and where it is written: an entity takes several places. */
export interface WrittenCharacter {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

function charOf(entity: string): string {
  const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(entity);
  if (!number) return entities[entity] ?? '';
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The characters of `text.slice(from, to)`, text between tags. */
export function charactersOf(text: string, from: number, to: number): WrittenCharacter[] {
  const characters: WrittenCharacter[] = [];
  for (let at = from; at < to; ) {
    const semicolon = text[at] === '&' ? text.indexOf(';', at) : -1;
    const isEntity = semicolon > 0 && semicolon < to;
    const end = isEntity ? semicolon + 1 : at + 1;
    const char = isEntity ? charOf(text.slice(at + 1, semicolon)) : (text[at] ?? '');
    if (char !== '') characters.push({ char, start: at, end });
    at = end;
  }
  return characters;
}

/** What no XML 1.0 file may hold, and what Word could not show. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Words as they are written in XML, in text and in attributes. */
export function escaped(words: string): string {
  const sign: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
  return words.replace(unwritable, '').replace(/[<>&"]/g, (char) => sign[char] ?? char);
}
