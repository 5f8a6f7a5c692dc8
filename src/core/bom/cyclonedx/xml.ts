import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { parseContent } from '../../code/index.ts';
import { fileText } from '../file-text.ts';
import { isObject, listOf } from '../json.ts';
import { limits, type ParsedJson, sizeFault } from '../parse-json.ts';
import content from './xml-names.yaml';

const names = z.array(z.string());
const rules = parseContent(
  z.strictObject({
    lists: names,
    repeated: names,
    text: z.record(z.string(), z.string()),
    booleans: names,
    numbers: names,
    attributes: z.record(z.string(), z.string()),
  }),
  content,
  'core/bom/cyclonedx/xml-names.yaml',
);
const lists = new Set(rules.lists);
const repeated = new Set(rules.repeated);
const booleans = new Set(rules.booleans);
const numbers = new Set(rules.numbers);
const textMembers = new Map(Object.entries(rules.text));
const attributeNames = new Map(Object.entries(rules.attributes));

const mostElements = 4_000_000;
const pieceLength = 1 << 16;

/** True for a text that is mark-up and no JSON. */
export function isXml(source: Uint8Array | string): boolean {
  return /^\s*</.test(fileText(source.slice(0, 64)));
}

/**
 * Reads CycloneDX XML into the JSON that says the same, so that everything else knows one form only. Paths in findings
 * are those of the JSON. Refuses a DOCTYPE, and whatever is too deep or too large, before a tree is built.
 */
export function parseCycloneDxXml(source: Uint8Array | string): ParsedJson {
  const tooLarge = sizeFault(source.length);
  if (tooLarge !== null) return { ok: false, because: tooLarge };
  const text = fileText(source);
  const reading = new Reading();
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => reading.refuse('The XML has a DOCTYPE, which no BOM needs. It was not read.'));
  parser.on('error', () => reading.refuse('This is not well-formed XML. Export the file again.'));
  parser.on('opentag', ({ name, attributes }) => reading.open(name, attributes));
  parser.on('text', (words) => reading.words(words));
  parser.on('cdata', (words) => reading.words(words));
  parser.on('closetag', () => reading.close());
  for (let at = 0; at < text.length && reading.fault === null; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
  }
  if (reading.fault === null) parser.close();
  if (reading.fault !== null) return { ok: false, because: reading.fault };
  return reading.bom === null ? { ok: false, because: notCycloneDx } : { ok: true, value: reading.bom };
}

const notCycloneDx =
  'This is XML, but no CycloneDX BOM. Ask for CycloneDX (JSON or XML, 1.4 to 1.7) or SPDX 3.0.1 JSON-LD.';

/** An element whose end has not been read yet. */
interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: { readonly name: string; readonly value: unknown }[];
  text: string;
}

/** What has been read so far: the elements that are open, and in the end the BOM. */
class Reading {
  fault: string | null = null;
  bom: Record<string, unknown> | null = null;
  readonly #open: Opened[] = [];
  #elements = 0;

  refuse(because: string): void {
    this.fault ??= because;
  }

  open(qualified: string, attributes: Readonly<Record<string, string>>): void {
    this.#elements += 1;
    if (this.#open.length >= limits.depth)
      this.refuse(
        `The file nests more than ${limits.depth} levels deep, which no real BOM does. It was not read.`,
      );
    if (this.#elements > mostElements)
      this.refuse(`The file holds more than ${mostElements} elements. It was not read.`);
    if (this.fault === null)
      this.#open.push({ name: localName(qualified), attributes, children: [], text: '' });
  }

  words(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += text;
  }

  close(): void {
    const element = this.#open.pop();
    if (element === undefined || this.fault !== null) return;
    const parent = this.#open.at(-1);
    if (parent === undefined) this.bom = bomFrom(element);
    else parent.children.push({ name: element.name, value: jsonOf(element, parent.name) });
  }
}

const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

function bomFrom(root: Opened): Record<string, unknown> | null {
  const [, version] =
    Object.values(root.attributes)
      .map((value) => /^http:\/\/cyclonedx\.org\/schema\/bom\/(1\.\d)$/.exec(value))
      .find((found) => found !== null) ?? [];
  if (root.name !== 'bom' || version === undefined) return null;
  const { serialNumber, version: issue } = root.attributes;
  return {
    bomFormat: 'CycloneDX',
    specVersion: version,
    ...(serialNumber === undefined ? {} : { serialNumber }),
    ...(issue === undefined || !/^\d{1,9}$/.test(issue) ? {} : { version: Number(issue) }),
    ...membersOf(root),
  };
}

function jsonOf(element: Opened, parent: string): unknown {
  const { name, attributes, children } = element;
  if (name === 'license') return { license: membersOf(element) };
  if (name === 'expression') return { expression: element.text.trim() };
  if (name === 'dependency') return dependency(element, parent);
  if (name === 'assembly') return attributes.ref;
  if (name === 'ref' || (name === 'dataset' && attributes.ref !== undefined))
    return { ref: attributes.ref ?? element.text.trim() };
  if (name === 'classification' && attributes.flow !== undefined)
    return { flow: attributes.flow, classification: element.text.trim() };
  if (name === 'dataflow') return dataFlow(element);
  if (isList(element, parent)) return children.map(({ value }) => value);
  const member = textMembers.get(name);
  if (member !== undefined && children.length === 0 && Object.keys(attributes).length > 0)
    return { ...attributesOf(element), [member]: element.text.trim() };
  if (children.length === 0 && Object.keys(attributes).length === 0) return scalar(name, element.text.trim());
  return membersOf(element);
}

/** `tools` holds tools of its own up to 1.4, and lists of components and services from 1.5 on. */
function isList({ name, children }: Opened, parent: string): boolean {
  if (name === 'tools') return children.some((child) => child.name === 'tool');
  if (name === 'data') return parent === 'service';
  return lists.has(name);
}

/** Direction and class of the data stand in one element, and each end of the flow has an address. */
function dataFlow(element: Opened): unknown {
  const { classification, source, destination, ...rest } = membersOf(element);
  const addresses = (ends: unknown) =>
    ends === undefined ? [] : [ends].flat().flatMap((end) => (isObject(end) ? listOf(end.url) : []));
  return {
    ...rest,
    ...(isObject(classification) ? classification : { classification }),
    ...(source === undefined ? {} : { source: addresses(source) }),
    ...(destination === undefined ? {} : { destination: addresses(destination) }),
  };
}

/** Under a composition it is a reference, elsewhere what it depends on. */
function dependency({ attributes, children }: Opened, parent: string): unknown {
  if (parent === 'dependency') return attributes.ref;
  const dependsOn = children.flatMap(({ name, value }) => (name === 'dependency' ? [value] : []));
  return { ref: attributes.ref, ...(dependsOn.length === 0 ? {} : { dependsOn }) };
}

function membersOf(element: Opened): Record<string, unknown> {
  const members = new Map<string, unknown>(
    element.name === 'bom' ? [] : Object.entries(attributesOf(element)),
  );
  for (const { name, value } of element.children) {
    const before = members.get(name);
    if (repeated.has(name) && !(name === 'data' && element.name === 'service'))
      members.set(name, [...(Array.isArray(before) ? before : []), value]);
    else if (before === undefined) members.set(name, value);
    else members.set(name, Array.isArray(before) ? [...before, value] : [before, value]);
  }
  return Object.fromEntries(members);
}

function attributesOf({ attributes }: Opened): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !name.startsWith('xmlns') && !name.startsWith('xsi:'))
      .map(([name, value]) => [attributeNames.get(name) ?? name, value]),
  );
}

function scalar(name: string, text: string): unknown {
  if (booleans.has(name) && /^(true|false|1|0)$/.test(text)) return text === 'true' || text === '1';
  if (numbers.has(name) && /^-?\d{1,9}(\.\d{1,9})?$/.test(text)) return Number(text);
  return text;
}
