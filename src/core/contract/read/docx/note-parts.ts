import { childrenNamed, type XmlElement } from '../xml-tree.ts';
import type { DocxPackage } from './package.ts';
import type { NoteReference } from './run-text.ts';

/** The footnotes and endnotes of a document, by their ids. */
export interface Notes {
  readonly footnote: ReadonlyMap<string, XmlElement>;
  readonly endnote: ReadonlyMap<string, XmlElement>;
  readonly read: { footnote: number; endnote: number };
  /** The part that each kind stands in. */
  readonly partOf: Readonly<Record<NoteReference['kind'], string>>;
}

export function notesOf({ footnotes, endnotes, mainPart }: DocxPackage): Notes {
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const byId = (root: XmlElement | null, name: string) =>
    new Map(childrenNamed(root, name).map((note) => [note.attributes['w:id'] ?? '', note]));
  return {
    footnote: byId(footnotes, 'w:footnote'),
    endnote: byId(endnotes, 'w:endnote'),
    read: { footnote: 0, endnote: 0 },
    partOf: { footnote: `${folder}footnotes.xml`, endnote: `${folder}endnotes.xml` },
  };
}
