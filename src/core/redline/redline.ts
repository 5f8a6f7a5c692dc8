import type { Annex } from '../annex/index.ts';
import type { Fault, Paper } from '../contract/index.ts';
import { type AfterRedline, afterRedline } from './after-redline.ts';
import type { ReadDocument } from './anchor.ts';
import { freshIds } from './annotation-ids.ts';
import { checkResult } from './check-result.ts';
import { withComments } from './comments.ts';
import type { BrokenReference } from './cross-references.ts';
import { stateOf } from './document-state.ts';
import type { Desk } from './drafting.ts';
import { openDocument } from './open-document.ts';
import { ownLists } from './own-lists.ts';
import { changesTo, type PackageChanges, sidePart } from './package-changes.ts';
import type { Placed } from './placed.ts';
import { repacked } from './repack.ts';
import { revisableParts } from './resolve-revisions.ts';
import { splice } from './splices.ts';
import { changedParts, damaged, type WordPackage } from './word-package.ts';
import { type RedlineMode, writeAnnex } from './write-annex.ts';
import { attributeOf, elementsNamed, spansOf } from './xml-spans.ts';

export interface RedlineOptions {
  /** Whose tracked changes and comments they are. */
  readonly author: string;
  /** ISO 8601 with time, handed in. */
  readonly date: string;
  readonly mode: RedlineMode;
  /** Which paper of the review the document is; 0 where it was reviewed alone. */
  readonly paper?: number;
  /** The document as it was read for the review, which saves the time to read all of it again. */
  readonly reviewed?: Paper | undefined;
}

export type Redline =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** What was put where, and why. */
      readonly placed: readonly Placed[];
      /** Sentences that a person should read before the file goes out. */
      readonly warnings: readonly string[];
      /** References typed into the text that name another clause after the redline. */
      readonly broken: readonly BrokenReference[];
    }
  | { readonly ok: false; readonly fault: Fault };

/**
 * The supplier's document with an annex in it as tracked changes, each clause with a comment that names its provisions
 * and says why. What is not changed stays to the byte; others' tracked changes are kept. Rejecting every change gives
 * the document back.
 * @returns a fault where the document cannot be written into; a document that was handed out has been checked.
 */
export function redline(file: string, bytes: Uint8Array, annex: Annex, options: RedlineOptions): Redline {
  if (annex.clauses.length === 0) return { ok: false, fault: nothingToAdd(file) };
  const opened = openDocument(file, bytes, options.reviewed ?? null);
  if (!opened.ok) return opened;
  const { docx, document } = opened;
  const changes = changesTo(docx);
  const [numbering, comments] = [sidePart(docx, changes, 'numbering'), sidePart(docx, changes, 'comments')];
  const damagedPart = [numbering, comments].find((name) => spansOf(changes.textOf(name) ?? '') === null);
  if (damagedPart !== undefined)
    return { ok: false, fault: damaged(file, `its part ${damagedPart} cannot be read`) };
  const desk = deskFor(docx, changes, document, numbering, comments, options);
  const written = writeAnnex(desk, document, annex, options.mode, options.paper ?? 0);
  const { part } = document.text;
  const after = splice(part.text, written.splices);
  changes.write(part.name, after);
  changes.write(numbering, desk.lists.text());
  changes.write(comments, withComments(changes.textOf(comments) ?? '', desk.author, desk.comments));
  const parts = changedParts(docx, changes.written);
  const read = written.mayRenumber
    ? afterRedline(file, parts, { name: part.name, text: after }, document, written.splices)
    : unread;
  if (!read.ok) return read;
  const fault = checkResult(file, changes.written, changesTo(docx).textOf, new Set(read.parts));
  if (fault !== null) return { ok: false, fault };
  const { numbers, broken } = read;
  return {
    ok: true,
    bytes: repacked(parts, options.date),
    placed: written.placed.map((one) => withNumber(one, desk, numbers)),
    warnings: [...stateOf(docx, part, options.author), ...written.warnings, ...brokenWarning(broken)],
    broken,
  };
}

/** Where no number can have changed, nothing is read again for the numbers' sake. */
const unread: AfterRedline = { ok: true, parts: [], numbers: new Map(), broken: [] };

const nothingToAdd = (file: string): Fault => ({
  message: `The annex has no clauses, so there is nothing to write into ${file}.`,
  mend: 'Choose clauses for the annex, or leave the document as it is.',
  page: null,
});

function deskFor(
  docx: WordPackage,
  changes: PackageChanges,
  { text: { part } }: ReadDocument,
  numbering: string,
  comments: string,
  { author, date }: RedlineOptions,
): Desk {
  const texts = [...revisableParts(docx), comments].map((name) => changes.textOf(name) ?? '');
  const names = new Set(
    elementsNamed(part.root, 'w:bookmarkStart').map((bookmark) => attributeOf(part.text, bookmark, 'name')),
  );
  return {
    author: { name: author, date, nextId: freshIds(texts) },
    lists: ownLists(changes.textOf(numbering) ?? ''),
    comments: [],
    bookmarks: new Map(),
    freeName(name) {
      let free = name;
      for (let count = 2; names.has(free); count++) free = `${name}_${count}`;
      names.add(free);
      return free;
    },
  };
}

function withNumber(placed: Placed, { bookmarks }: Desk, numbers: ReadonlyMap<string, string>): Placed {
  if (placed.where === 'schedule' || placed.what === 'words') return placed;
  const name = bookmarks.get(placed.clause ?? 'operative') ?? '';
  return { ...placed, number: numbers.get(name) ?? placed.number };
}

function brokenWarning(broken: readonly BrokenReference[]): string[] {
  if (broken.length === 0) return [];
  const [one, many] = ['reference typed into the text names', 'references typed into the text name'];
  return [
    `${broken.length} ${broken.length === 1 ? one : many} another clause once the changes are accepted: ${broken.map(({ says }) => says).join(' ')}`,
  ];
}
