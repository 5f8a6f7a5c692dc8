import { type Fault, parseXml } from '../contract/index.ts';
import { revisionOf } from './revision.ts';
import { type SpanElement, spansOf, visit } from './xml-spans.ts';

/**
 * Looks at every part that was written before the file is handed out: each must be well-formed, and no tracked change,
 * comment or bookmark may have an id twice that did not have it twice before.
 * @returns null where all is well.
 */
export function checkResult(
  file: string,
  written: ReadonlyMap<string, string>,
  before: (name: string) => string | null,
): Fault | null {
  const encoder = new TextEncoder();
  for (const [name, text] of written) {
    if (!parseXml(encoder.encode(text)).ok) return spoilt(file, `its part ${name} would not be well-formed`);
    const known = idCounts(before(name) ?? '');
    const twice = [...idCounts(text)].find(([key, count]) => count > Math.max(1, known.get(key) ?? 0));
    if (twice !== undefined) return spoilt(file, `its part ${name} would have ${twice[0]} twice`);
  }
  return null;
}

const spoilt = (file: string, how: string): Fault => ({
  message: `The redline of ${file} was not written: ${how}. This is a fault of Candour, not of the file.`,
  mend: 'Send the annex as a paper of its own, and report the fault.',
  page: null,
});

function idCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const root = spansOf(text);
  if (root !== null)
    visit(root, (element) => {
      const id = ownId(text, element);
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  return counts;
}

/** The id that an element gives itself: comments are told from changes, and lists from their uses. */
function ownId(text: string, element: SpanElement): string | null {
  const attribute = ownIds.get(element.name) ?? (revisionOf(text, element) === null ? null : annotation);
  if (attribute === null) return null;
  const [kind, pattern] = attribute;
  const id = pattern.exec(text.slice(element.start, element.inside))?.[1];
  return id === undefined ? null : `the ${kind} ${id}`;
}

type OwnId = readonly [kind: string, pattern: RegExp];

const annotation: OwnId = ['id', /\sw:id="([^"]*)"/];
const ownIds: ReadonlyMap<string, OwnId> = new Map<string, OwnId>([
  ['w:bookmarkStart', annotation],
  ['w:comment', annotation],
  ['w:commentReference', ['comment reference', /\sw:id="([^"]*)"/]],
  ['w:abstractNum', ['list', /\sw:abstractNumId="([^"]*)"/]],
  ['w:num', ['list use', /\sw:numId="([^"]*)"/]],
  ['Relationship', ['relation', /\sId="([^"]*)"/]],
  ['Override', ['content type of', /\sPartName="([^"]*)"/]],
]);
