import { childrenNamed, type XmlElement } from '../xml-tree.ts';
import { ordinalsOf } from './ordinals.ts';
import type { DocxPackage } from './package.ts';
import type { NoteReference } from './run-text.ts';

/** The footnotes and endnotes of a document, by their ids. */
export interface Notes {
  readonly footnote: ReadonlyMap<string, XmlElement>;
  readonly endnote: ReadonlyMap<string, XmlElement>;
  readonly read: { footnote: number; endnote: number };
  readonly partOf: Readonly<Record<NoteReference['kind'], NotePart>>;
}

/** Where notes stand, and which of the part's paragraphs each is. */
interface NotePart {
  readonly part: string;
  readonly ordinals: ReadonlyMap<XmlElement, number>;
}

export function notesOf({ footnotes, endnotes, mainPart }: DocxPackage): Notes {
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const byId = (root: XmlElement | null, name: string) =>
    new Map(childrenNamed(root, name).map((note) => [note.attributes['w:id'] ?? '', note]));
  const partOf = (root: XmlElement | null, part: string) => ({
    part: `${folder}${part}`,
    ordinals: root ? ordinalsOf(root) : new Map<XmlElement, number>(),
  });
  return {
    footnote: byId(footnotes, 'w:footnote'),
    endnote: byId(endnotes, 'w:endnote'),
    read: { footnote: 0, endnote: 0 },
    partOf: { footnote: partOf(footnotes, 'footnotes.xml'), endnote: partOf(endnotes, 'endnotes.xml') },
  };
}
