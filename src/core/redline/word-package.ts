import { unzipSync } from 'fflate';
import { type Archive, type Fault, openArchive, parseXml } from '../contract/index.ts';
import { attributeOf, elementsNamed, type SpanElement, spansOf } from './xml-spans.ts';

/** A part of a Word document as text, with the places of its elements. */
export interface WordPart {
  readonly name: string;
  readonly text: string;
  readonly root: SpanElement;
}

/** The parts of a Word document, unpacked. */
export interface WordPackage {
  readonly file: string;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Usually "word/document.xml". */
  readonly mainPart: string;
  /** Parts that the main part names, by the last word of the relation's type: "numbering", "header". */
  readonly related: (type: string) => readonly string[];
}

export type OpenedPackage =
  | { readonly ok: true; readonly docx: WordPackage }
  | { readonly ok: false; readonly fault: Fault };

export type OpenedPart =
  | { readonly ok: true; readonly part: WordPart }
  | { readonly ok: false; readonly fault: Fault };

/** The part that lists the relations of a part. */
export function relationsPart(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

export const contentTypesPart = '[Content_Types].xml';

/** Unpacks a Word document. Nothing throws over its bytes: what cannot be unpacked is a fault. */
export function openPackage(file: string, bytes: Uint8Array): OpenedPackage {
  const opened = openArchive(bytes);
  if (!opened.ok) return { ok: false, fault: damaged(file, 'its parts cannot be unpacked') };
  const parts = unpack(bytes);
  if (parts === null) return { ok: false, fault: damaged(file, 'its parts cannot be unpacked') };
  const draft = { file, parts };
  const mainPart = relationsOf(draft, '').get('officeDocument')?.[0] ?? 'word/document.xml';
  if (!parts.has(mainPart) || !parts.has(contentTypesPart))
    return { ok: false, fault: damaged(file, 'it holds no Word document') };
  const relations = relationsOf(draft, mainPart);
  return { ok: true, docx: { ...draft, mainPart, related: (type) => relations.get(type) ?? [] } };
}

/** Unpacked parts as a reader takes them. */
export const archiveOf = (parts: ReadonlyMap<string, Uint8Array>): Archive => ({
  names: new Set(parts.keys()),
  part: (name) => parts.get(name) ?? null,
});

function unpack(bytes: Uint8Array): Map<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return null;
  }
}

export function damaged(file: string, how: string): Fault {
  return {
    message: `${file} is damaged: ${how}.`,
    mend: 'Open it in Word, save it again, and supply that.',
    page: null,
  };
}

/** Reads a part of the package. It must be well-formed UTF-8, or writing it again would change what it says. */
export function openPart({ file, parts }: Pick<WordPackage, 'file' | 'parts'>, name: string): OpenedPart {
  const bytes = parts.get(name);
  const text = bytes === undefined || !parseXml(bytes).ok ? null : decoded(bytes);
  const root = text === null ? null : spansOf(text);
  return text === null || root === null
    ? { ok: false, fault: damaged(file, `its part ${name} is missing or not well-formed`) }
    : { ok: true, part: { name, text, root } };
}

/** The same for a part that was parsed before: it is known to be well-formed. */
export function openParsedPart(
  { file, parts }: Pick<WordPackage, 'file' | 'parts'>,
  name: string,
): OpenedPart {
  const text = decoded(parts.get(name) ?? new Uint8Array());
  const root = text === null ? null : spansOf(text);
  return text === null || root === null
    ? { ok: false, fault: damaged(file, `its part ${name} is not in UTF-8`) }
    : { ok: true, part: { name, text, root } };
}

/** A byte order mark stays in the text, so that it is written again. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function relationsOf(
  docx: Pick<WordPackage, 'file' | 'parts'>,
  name: string,
): ReadonlyMap<string, readonly string[]> {
  const opened = openPart(docx, relationsPart(name));
  const found = new Map<string, string[]>();
  if (!opened.ok) return found;
  const { text, root } = opened.part;
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  for (const relation of elementsNamed(root, 'Relationship')) {
    if (attributeOf(text, relation, 'TargetMode') === 'External') continue;
    const type = attributeOf(text, relation, 'Type') ?? '';
    const target = attributeOf(text, relation, 'Target') ?? '';
    const last = type.slice(type.lastIndexOf('/') + 1);
    found.set(last, [...(found.get(last) ?? []), resolved(folder, target)]);
  }
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
}

/** The parts of a document with some written anew or added; all others keep their bytes and their order. */
export function changedParts(
  { parts }: WordPackage,
  changes: ReadonlyMap<string, string>,
): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const written = [...changes].map(([name, text]) => [name, encoder.encode(text)] as const);
  return new Map([...parts, ...written]);
}
