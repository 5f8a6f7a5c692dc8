import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { FileFault } from './file-faults.ts';

const maxDepth = 500;
const maxElements = 2_000_000;
const chunkBytes = 1 << 16;

/** An element of an XML part. Names carry the usual prefix of their namespace, whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Which of the part's elements of its name it is, in document order from 0. */
  readonly ordinal: number;
}

/** Takes the elements that stand in a child of the root, in their order and soon after each has ended. */
export interface Taker {
  /** The name of that child; the first of its name counts. */
  readonly within: string;
  readonly take: (element: XmlElement) => void;
}

export type ParsedXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: FileFault };

/** How many elements are open within a child of the root, the one that holds the root included. */
const childOfRoot = 3;

/** The namespaces of Office Open XML, transitional and strict. */
const usualPrefix = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/package/2006/relationships': '',
    'http://schemas.openxmlformats.org/package/2006/content-types': '',
    'http://www.w3.org/XML/1998/namespace': 'xml',
  }),
);

/** What the file's own prefixes stand for within an element, and the names already translated there. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

const scopeOf = (prefixes: ReadonlyMap<string, string>): Scope => ({
  prefixes,
  elements: new Map(),
  attributes: new Map(),
});

function scopeWithin(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let prefixes: Map<string, string> | null = null;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    prefixes ??= new Map(outer.prefixes);
    const prefix = name.slice('xmlns:'.length);
    prefixes.set(prefix, usualPrefix.get(attributes[name] ?? '') ?? prefix);
  }
  return prefixes === null ? outer : scopeOf(prefixes);
}

/** @param known the translations of this scope; an attribute without a prefix is in no namespace */
function usualName(
  name: string,
  prefixes: ReadonlyMap<string, string>,
  known: Map<string, string>,
  bare: boolean,
): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const colon = name.indexOf(':');
  const own = colon < 0 ? '' : name.slice(0, colon);
  const usual = prefixes.get(own) ?? own;
  const local = name.slice(colon + 1);
  const translated = (bare && colon < 0) || usual === own ? name : usual === '' ? local : `${usual}:${local}`;
  known.set(name, translated);
  return translated;
}

function usualAttributes(
  own: Readonly<Record<string, string>>,
  { prefixes, attributes }: Scope,
): Readonly<Record<string, string>> {
  let same = true;
  for (const name in own) if (usualName(name, prefixes, attributes, true) !== name) same = false;
  if (same) return own;
  const usual: Record<string, string> = {};
  for (const name in own) usual[usualName(name, prefixes, attributes, true)] = own[name] ?? '';
  return usual;
}

/** Ends the parse from within the parser's handlers; never leaves this module. */
class Refused extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

interface Growing {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Growing | string)[];
  ordinal: number;
}

/**
 * The handlers that grow the tree; limits are checked as it grows, so that a hostile part is left early.
 * @param within the child of the root whose elements are handed over as they end, and not kept.
 */
function grow(
  parser: SaxesParser<{ xmlns: false }>,
  within: string | null,
  handOver: (element: XmlElement) => void,
): () => XmlElement | null {
  const root: Growing = { name: '', attributes: {}, children: [], ordinal: 0 };
  const open: Growing[] = [root];
  const scopes: Scope[] = [scopeOf(new Map([['xml', 'xml']]))];
  const counts = new Map<string, number>();
  let elements = 0;
  const refuse = (fault: FileFault) => {
    throw new Refused(fault);
  };
  parser.on('error', () => refuse('damaged-xml'));
  parser.on('doctype', () => refuse('declares-entities'));
  parser.on('opentag', (tag: SaxesTagPlain) => {
    elements += 1;
    if (open.length > maxDepth) refuse('nested-too-deep');
    if (elements > maxElements) refuse('too-many-elements');
    const scope = scopeWithin(scopes.at(-1) ?? scopeOf(new Map()), tag.attributes);
    const name = usualName(tag.name, scope.prefixes, scope.elements, false);
    const ordinal = counts.get(name) ?? 0;
    counts.set(name, ordinal + 1);
    const element = { name, attributes: usualAttributes(tag.attributes, scope), children: [], ordinal };
    open.at(-1)?.children.push(element);
    open.push(element);
    scopes.push(scope);
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('cdata', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    const ended = open.pop();
    scopes.pop();
    const parent = open.length === childOfRoot ? open.at(-1) : undefined;
    if (ended === undefined || parent?.name !== within || parent.ordinal > 0) return;
    parent.children.pop();
    handOver(ended);
  });
  return () => root.children.find((child) => typeof child !== 'string') ?? null;
}

/**
 * Parses an XML part: UTF-8 or UTF-16, no document type, no entities but XML's own five, limits on depth and count.
 * @param taker given the elements of one place while the part is read, so that no tree of all of it is ever held. What
 * it was given is worth nothing if the part turns out to be damaged further on.
 */
export function parseXml(bytes: Uint8Array, taker: Taker | null = null): ParsedXml {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const ended: XmlElement[] = [];
  const rootOf = grow(parser, taker?.within ?? null, (element) => ended.push(element));
  for (const text of chunksOf(bytes)) {
    const fault = faultOf(() => (text === null ? parser.close() : parser.write(text)));
    if (fault !== null) return { ok: false, fault };
    for (const element of ended.splice(0)) taker?.take(element);
  }
  const root = rootOf();
  return root ? { ok: true, root } : { ok: false, fault: 'damaged-xml' };
}

/** The text of a part in pieces, and null at its end. */
function* chunksOf(bytes: Uint8Array): Generator<string | null> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += chunkBytes)
    yield decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true });
  yield decoder.decode();
  yield null;
}

/** What the parser refuses a piece for. */
function faultOf(parse: () => unknown): FileFault | null {
  try {
    parse();
    return null;
  } catch (error) {
    return error instanceof Refused ? error.fault : 'damaged-xml';
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

export function childrenNamed(parent: XmlElement | null | undefined, name: string): XmlElement[] {
  return parent ? elementsOf(parent).filter((child) => child.name === name) : [];
}

export function childNamed(parent: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of parent?.children ?? [])
    if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** The `w:val` of a child, as most properties of Word are written. */
export function valOf(parent: XmlElement | null | undefined, name: string): string | null {
  return childNamed(parent, name)?.attributes['w:val'] ?? null;
}

/** A property that is on when it is there, unless it says "0", "false" or "off"; null where it is not there. */
export function isOn(parent: XmlElement | null | undefined, name: string): boolean | null {
  const child = childNamed(parent, name);
  return child ? !/^(?:0|false|off|none)$/.test(child.attributes['w:val'] ?? '1') : null;
}
