import type { Fault } from '../contract/index.ts';
import { repacked } from './repack.ts';
import { type Decide, type Outcome, resolvePart } from './resolve-part.ts';
import { type Revision, revisionsIn } from './revision.ts';
import { insertAt, splice } from './splices.ts';
import { changedParts, openPackage, openPart, type WordPackage } from './word-package.ts';
import { attributeOf, elementsNamed, spansOf } from './xml-spans.ts';

export type ResolvedDocx =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: Fault };

/** The parts of a document that tracked changes stand in. */
export function revisableParts({ mainPart, related }: WordPackage): string[] {
  const others = ['header', 'footer', 'footnotes', 'endnotes'].flatMap((type) => related(type));
  return [mainPart, ...new Set(others)];
}

/** A document with its tracked changes accepted: all, or those that `which` chooses. */
export function acceptAll(
  file: string,
  bytes: Uint8Array,
  which: (revision: Revision) => boolean = () => true,
): ResolvedDocx {
  return resolveRevisions(file, bytes, deciding('accept', which));
}

/** A document with its tracked changes rejected: all, or those that `which` chooses. */
export function rejectAll(
  file: string,
  bytes: Uint8Array,
  which: (revision: Revision) => boolean = () => true,
): ResolvedDocx {
  return resolveRevisions(file, bytes, deciding('reject', which));
}

const deciding =
  (outcome: Outcome, which: (revision: Revision) => boolean): Decide =>
  (revision) =>
    which(revision) ? outcome : 'keep';

/**
 * Accepts, rejects or keeps each tracked change of a Word document, in its text, notes, headers and footers. Comments
 * on words that are gone go with them; what no decision touches stays to the byte.
 */
export function resolveRevisions(file: string, bytes: Uint8Array, decide: Decide): ResolvedDocx {
  const opened = openPackage(file, bytes);
  if (!opened.ok) return opened;
  const { docx } = opened;
  const changes = new Map<string, string>();
  for (const name of revisableParts(docx)) {
    const part = openPart(docx, name);
    if (!part.ok) return part;
    const resolved = resolvePart(part.part, decide);
    if (resolved !== part.part.text) changes.set(name, resolved);
  }
  dropOrphanComments(docx, changes);
  return { ok: true, bytes: repacked(changedParts(docx, changes), '') };
}

/** The tracked changes of a document, in document order; null where it cannot be read. */
export function revisionsOf(file: string, bytes: Uint8Array): readonly Revision[] | null {
  const opened = openPackage(file, bytes);
  if (!opened.ok) return null;
  const found: Revision[] = [];
  for (const name of revisableParts(opened.docx)) {
    const part = openPart(opened.docx, name);
    if (part.ok) found.push(...revisionsIn(part.part));
  }
  return found;
}

/** Comments whose reference went with the words they were about: their range marks and texts go too. */
function dropOrphanComments(docx: WordPackage, changes: Map<string, string>): void {
  const before = docx.parts.get(docx.mainPart);
  const after = changes.get(docx.mainPart);
  const [commentsPart] = docx.related('comments');
  if (before === undefined || after === undefined || commentsPart === undefined) return;
  const had = commentIds(new TextDecoder().decode(before), 'w:commentReference');
  const has = commentIds(after, 'w:commentReference');
  const gone = new Set([...had].filter((id) => !has.has(id)));
  if (gone.size === 0) return;
  changes.set(docx.mainPart, without(after, ['w:commentRangeStart', 'w:commentRangeEnd'], gone));
  const comments = openPart(docx, commentsPart);
  if (comments.ok) changes.set(commentsPart, without(comments.part.text, ['w:comment'], gone));
}

function commentIds(text: string, name: string): Set<string | null> {
  const root = spansOf(text);
  return new Set(root ? elementsNamed(root, name).map((element) => attributeOf(text, element, 'id')) : []);
}

function without(text: string, names: readonly string[], ids: ReadonlySet<string | null>): string {
  const root = spansOf(text);
  const elements = root ? names.flatMap((name) => elementsNamed(root, name)) : [];
  return splice(
    text,
    elements
      .filter((element) => ids.has(attributeOf(text, element, 'id')))
      .map(({ start, end }) => ({ ...insertAt(start, ''), end })),
  );
}
