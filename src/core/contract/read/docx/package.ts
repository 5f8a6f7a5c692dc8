import { type Archive, openArchive } from '../archive.ts';
import type { FileFault } from '../file-faults.ts';
import { childrenNamed, type ParsedXml, parseXml, type Taker, type XmlElement } from '../xml-tree.ts';

/** The parts of a Word document that are read. Headers, footers, comments and what lies outside the file are not. */
export interface DocxPackage {
  /** The name of the main part, usually "word/document.xml". */
  readonly mainPart: string;
  /**
   * Reads the main part and gives the blocks of its body one after the other: a tree of all of it would cost more than
   * the reading.
   */
  readonly eachBlock: (take: (block: XmlElement) => void) => FileFault | null;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly macros: boolean;
}

export type OpenedDocx =
  | { readonly ok: true; readonly docx: DocxPackage }
  | { readonly ok: false; readonly fault: FileFault };

/** Which ZIP-based format this is, by the parts in it; null for one we do not know. */
export function zipFormat(names: ReadonlySet<string>): 'docx' | FileFault {
  const has = (start: string) => [...names].some((name) => name.startsWith(start));
  if (names.has('word/document.xml') || has('word/document')) return 'docx';
  if (has('xl/')) return 'spreadsheet';
  if (has('ppt/')) return 'slides';
  if (names.has('META-INF/manifest.xml') && names.has('content.xml')) return 'odt';
  if (has('Index/Document.iwa') || names.has('index.apxl') || names.has('Index.zip')) return 'pages';
  if (names.has('[Content_Types].xml')) return has('word/') ? 'docx' : 'no-document';
  return 'archive';
}

type Part = (name: string) => Uint8Array | null;

/** Parts inside the file that a part is related to, by the last word of the relation's type: "styles", "numbering". */
function relationsOf(name: string, part: Part): ReadonlyMap<string, string> {
  const slash = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, slash);
  const bytes = part(`${folder}_rels/${name.slice(slash)}.rels`);
  const parsed = bytes && parseXml(bytes);
  if (!parsed?.ok) return new Map();
  const inside = childrenNamed(parsed.root, 'Relationship').filter(
    ({ attributes }) => attributes.TargetMode !== 'External' && attributes.Target !== undefined,
  );
  return new Map(
    inside.map(({ attributes: { Type = '', Target = '' } }) => [
      Type.slice(Type.lastIndexOf('/') + 1),
      Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`,
    ]),
  );
}

/**
 * Opens a Word document within the limits of `openArchive` and `parseXml`.
 * A damaged side part (styles, numbering, notes) is a fault too: clauses read without it would bear wrong numbers.
 */
export function openDocx(file: Uint8Array | Archive): OpenedDocx {
  const opened = file instanceof Uint8Array ? openArchive(file) : ({ ok: true, archive: file } as const);
  if (!opened.ok) return opened;
  const { names, part } = opened.archive;
  const format = zipFormat(names);
  if (format !== 'docx') return { ok: false, fault: format };
  const mainPart = relationsOf('', part).get('officeDocument') ?? 'word/document.xml';
  const related = relationsOf(mainPart, part);
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  if (!names.has(mainPart)) return { ok: false, fault: 'no-document' };
  const faults: FileFault[] = [];
  const parse = (name: string, taker: Taker | null = null): ParsedXml => {
    const content = part(name);
    return content === null ? { ok: false, fault: 'damaged-zip' } : parseXml(content, taker);
  };
  const side = (type: string): XmlElement | null => {
    const name = related.get(type) ?? `${folder}${type}.xml`;
    if (!names.has(name)) return null;
    const parsed = parse(name);
    if (parsed.ok) return parsed.root;
    faults.push(parsed.fault);
    return null;
  };
  const parts = {
    styles: side('styles'),
    numbering: side('numbering'),
    footnotes: side('footnotes'),
    endnotes: side('endnotes'),
  };
  const [fault] = faults;
  if (fault) return { ok: false, fault };
  const eachBlock = (take: Taker['take']): FileFault | null => {
    const parsed = parse(mainPart, { within: 'w:body', take });
    return parsed.ok ? null : parsed.fault;
  };
  const macros = [...names].some((name) => name.endsWith('vbaProject.bin'));
  return { ok: true, docx: { mainPart, eachBlock, ...parts, macros } };
}
