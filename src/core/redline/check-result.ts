import { SaxesParser } from 'saxes';
import type { Fault } from '../contract/index.ts';
import { revisionNames } from './revision.ts';

/**
 * Looks at every part that was written before the file is handed out: each must be well-formed, and no tracked change,
 * comment or bookmark may have an id twice that did not have it twice before.
 * @param read parts that were read again as a whole, and so are known to be well-formed.
 * @returns null where all is well.
 */
export function checkResult(
  file: string,
  written: ReadonlyMap<string, string>,
  before: (name: string) => string | null,
  read: ReadonlySet<string>,
): Fault | null {
  for (const [name, text] of written) {
    if (!read.has(name) && !isWellFormed(text))
      return spoilt(file, `its part ${name} would not be well-formed`);
    const doubles = [...idCounts(text)].filter(([, count]) => count > 1);
    const known = doubles.length === 0 ? new Map<string, number>() : idCounts(before(name) ?? '');
    const twice = doubles.find(([id, count]) => count > (known.get(id) ?? 1));
    if (twice !== undefined) return spoilt(file, `its part ${name} would have ${twice[0]} twice`);
  }
  return null;
}

/** No tree is built for it: that costs more than the parsing. */
function isWellFormed(text: string): boolean {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let isSound = true;
  parser.on('error', () => {
    isSound = false;
  });
  parser.write(text).close();
  return isSound;
}

const spoilt = (file: string, how: string): Fault => ({
  message: `The redline of ${file} was not written: ${how}. This is a fault of Candour, not of the file.`,
  mend: 'Send the annex as a paper of its own, and report the fault.',
  page: null,
});

/** Elements by the id they give themselves: comments are told from changes, and lists from their uses. */
const ids: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'id',
    new RegExp(
      `<(?:${[...revisionNames, 'w:bookmarkStart', 'w:comment'].join('|')})\\s[^>]*?\\bw:id="([^"]*)"`,
      'g',
    ),
  ],
  ['comment reference', /<w:commentReference\s[^>]*?\bw:id="([^"]*)"/g],
  ['list', /<w:abstractNum\s[^>]*?\bw:abstractNumId="([^"]*)"/g],
  ['list use', /<w:num\s[^>]*?\bw:numId="([^"]*)"/g],
  ['relation', /<Relationship\s[^>]*?\bId="([^"]*)"/g],
  ['content type of', /<Override\s[^>]*?\bPartName="([^"]*)"/g],
];

function idCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [kind, pattern] of ids)
    for (const [, id] of text.matchAll(pattern)) {
      const key = `the ${kind} ${id}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
