import type { Readable } from 'node:stream';

/** The lines of a stream of UTF-8. Only a line feed ends one: Node's own reader would split at U+2028 as well. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let kept: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    kept.push(first);
    for (const next of rest) {
      yield kept.join('');
      kept = [next];
    }
  }
  const last = kept.join('') + decoder.decode();
  if (last !== '') yield last;
}
