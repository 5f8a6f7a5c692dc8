/** The text of a file: UTF-8, or UTF-16 where its first two bytes say so, as files of Windows tools often are. */
export function fileText(source: Uint8Array | string): string {
  if (typeof source === 'string') return source.charCodeAt(0) === byteOrderMark ? source.slice(1) : source;
  const [first, second] = source;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(source);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(source);
  return new TextDecoder('utf-8').decode(source);
}

const byteOrderMark = 0xfeff;

/** By how a file begins. */
const others: readonly (readonly [string, string])[] = [
  ['%PDF-', 'This is a PDF'],
  ['PK\u0003\u0004', 'This is a ZIP archive or an Office file'],
  ['\u001f', 'This is a compressed file'],
  ['SPDXVersion:', 'This is SPDX in tag-value form, which has no place for models and data sets'],
];
const mayBeJson = /^(?:[[{"]|-?\d|true\b|false\b|null\b)/;
const mayBeCard = /^(?:---[^\S\n]*\n[\s\S]*?\n---[^\S\n]*(?:\n|$)|#{1,3} \S)/;
const mayBeYaml = /^(?:---\s*\n)?[A-Za-z_]+:\s/;

/** What a text that can be no JSON is instead, in a few words; null for one that may be JSON with a mistake in it. */
export function otherForm(text: string): string | null {
  const start = text.slice(0, 400).trimStart();
  if (start === '' || mayBeJson.test(start)) return null;
  const [, known] = others.find(([beginning]) => start.startsWith(beginning)) ?? [];
  if (known === undefined && mayBeCard.test(text.trimStart().slice(0, 20_000)))
    return 'This looks like a model card';
  return known ?? (mayBeYaml.test(start) ? 'This looks like YAML' : 'This is neither JSON nor XML');
}

/** A place in a text as an editor shows it. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
