import { insertAt, splice } from './splices.ts';
import { contentTypesPart, relationsPart, type WordPackage } from './word-package.ts';
import { attributeOf, elementsNamed, spansOf, wordNamespaces } from './xml-spans.ts';
import { escaped } from './xml-text.ts';

/** Parts of a package as they are being rewritten. */
export interface PackageChanges {
  /** The part as it stands now; null where there is none. */
  readonly textOf: (name: string) => string | null;
  readonly write: (name: string, text: string) => void;
  /** Parts rewritten or added so far. */
  readonly written: ReadonlyMap<string, string>;
}

export function changesTo({ parts }: WordPackage): PackageChanges {
  const written = new Map<string, string>();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    textOf: (name) => written.get(name) ?? (parts.has(name) ? decoder.decode(parts.get(name)) : null),
    write: (name, text) => void written.set(name, text),
    written,
  };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeRelations = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;

/** A part of WordprocessingML that the main part may have: its root, its relation and its content type are named alike. */
export type SidePart = 'comments' | 'numbering';

/**
 * The name of a side part, which is added empty, with its content type and its relation, where there is none.
 */
export function sidePart(docx: WordPackage, changes: PackageChanges, type: SidePart): string {
  const [known] = docx.related(type);
  if (known !== undefined && changes.textOf(known) !== null) return known;
  const name = freeName(docx, changes, type);
  const isStrict = (changes.textOf(docx.mainPart) ?? '').includes(`"${wordNamespaces.strict}"`);
  const flavour = isStrict ? 'strict' : 'transitional';
  changes.write(name, `${declaration}<w:${type} xmlns:w="${wordNamespaces[flavour]}"></w:${type}>`);
  declareContentType(changes, name, type);
  relate(docx, changes, name, `${officeRelations[flavour]}/${type}`);
  return name;
}

function freeName({ mainPart }: WordPackage, changes: PackageChanges, type: string): string {
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  for (let count = 0; ; count++) {
    const name = `${folder}${type}${count === 0 ? '' : count}.xml`;
    if (changes.textOf(name) === null) return name;
  }
}

function declareContentType(changes: PackageChanges, name: string, type: SidePart): void {
  const contentType = `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`;
  const override = `<Override PartName="/${escaped(name)}" ContentType="${contentType}"/>`;
  changes.write(contentTypesPart, appended(changes.textOf(contentTypesPart) ?? '', override));
}

function relate(docx: WordPackage, changes: PackageChanges, name: string, type: string): void {
  const part = relationsPart(docx.mainPart);
  const text =
    changes.textOf(part) ??
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const root = spansOf(text);
  const ids = new Set(
    root ? elementsNamed(root, 'Relationship').map((each) => attributeOf(text, each, 'Id')) : [],
  );
  let count = ids.size + 1;
  while (ids.has(`rId${count}`)) count += 1;
  const relation = `<Relationship Id="rId${count}" Type="${type}" Target="/${escaped(name)}"/>`;
  changes.write(part, appended(text, relation));
}

/** A part with something added as the last child of its root. */
export function appended(text: string, xml: string): string {
  const root = spansOf(text);
  if (root === null) throw new Error('A part without a root passed for well-formed.');
  if (!root.isEmptyTag) return splice(text, [insertAt(root.close, xml)]);
  const name = /^<([^\s/>]+)/.exec(text.slice(root.start))?.[1] ?? root.name;
  return splice(text, [{ at: root.end - 2, end: root.end, text: `>${xml}</${name}>` }]);
}
