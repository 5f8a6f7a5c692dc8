import { childNamed, childrenNamed, isOn, valOf, type XmlElement } from '../xml-tree.ts';
import { indentOf, levelOf } from './numbering.ts';

/** What a paragraph or a style says about its number; null where it says nothing. */
export interface NumberUse {
  /** A `w:numId`; "0" takes a number away. */
  readonly use: string | null;
  readonly level: number | null;
}

/** The properties of a style that matter for reading, with those it inherits. */
export interface Style {
  /** Its own id and its ancestors': a list may link one of its levels to any of them. */
  readonly ids: readonly string[];
  /** Its own and its ancestors' names in small letters: "heading 2", "toc 1", "title". */
  readonly names: readonly string[];
  readonly number: NumberUse;
  /** 0 outermost; null for body text. */
  readonly outline: number | null;
  readonly indent: number | null;
  readonly bold: boolean;
  /** Height of its letters in half points; null where it sets none. */
  readonly size: number | null;
  readonly hidden: boolean;
}

export interface Styles {
  /** A paragraph or character style with what it inherits; the default paragraph style for null. */
  readonly style: (id: string | null) => Style;
  /** Height of letters in half points where no style sets one. */
  readonly usualSize: number;
  /** The `w:numId` of a list style. */
  readonly useOfListStyle: (id: string) => string | null;
}

const plain: Style = {
  ids: [],
  names: [],
  number: { use: null, level: null },
  outline: null,
  indent: null,
  bold: false,
  size: null,
  hidden: false,
};

/** The number that paragraph properties (`w:pPr`) give. */
export function numberUseOf(properties: XmlElement | null): NumberUse {
  const number = childNamed(properties, 'w:numPr');
  return { use: valOf(number, 'w:numId'), level: levelOf(valOf(number, 'w:ilvl')) };
}

/** Outline levels 0 to 8 are headings; 9 is body text. */
export function outlineOf(properties: XmlElement | null): number | null {
  const outline = Number.parseInt(valOf(properties, 'w:outlineLvl') ?? '', 10);
  return Number.isNaN(outline) ? null : Math.max(0, outline);
}

/** The height of letters that run properties (`w:rPr`) give, in half points. */
export function sizeOf(properties: XmlElement | null): number | null {
  const size = Number.parseInt(valOf(properties, 'w:sz') ?? '', 10);
  return Number.isNaN(size) ? null : size;
}

function inherit(element: XmlElement, id: string, base: Style): Style {
  const paragraph = childNamed(element, 'w:pPr');
  const run = childNamed(element, 'w:rPr');
  const number = numberUseOf(paragraph);
  const name = valOf(element, 'w:name')?.toLowerCase();
  const heading = /^heading ([1-9])$/.exec(name ?? '');
  return {
    ids: [id, ...base.ids],
    names: [...(name ? [name] : []), ...base.names],
    number: { use: number.use ?? base.number.use, level: number.level ?? base.number.level },
    outline: outlineOf(paragraph) ?? (heading ? Number(heading[1]) - 1 : base.outline),
    indent: indentOf(paragraph) ?? base.indent,
    bold: isOn(run, 'w:b') ?? base.bold,
    size: sizeOf(run) ?? base.size,
    hidden: isOn(run, 'w:vanish') ?? base.hidden,
  };
}

/** Ten points, where the document says nothing (ECMA-376 part 1, 17.3.2.38). */
const standardSize = 20;
/** Word itself lets a style inherit through ten others. */
const longestChain = 40;

/** Reads `word/styles.xml`. Styles that inherit from each other in a circle inherit nothing. */
export function stylesFrom(root: XmlElement | null): Styles {
  const elements = new Map(
    childrenNamed(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const isDefault = (style: XmlElement) =>
    style.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '');
  const defaultId = [...elements].find(([, style]) => isDefault(style))?.[0] ?? null;
  const defaults = childNamed(childNamed(childNamed(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const resolved = new Map<string, Style>();

  function resolve(id: string): Style {
    const chain: string[] = [];
    for (
      let at: string | null = id;
      at !== null && !resolved.has(at) && !chain.includes(at) && chain.length < longestChain;
    )
      if (elements.has(at)) {
        chain.push(at);
        at = valOf(elements.get(at), 'w:basedOn');
      } else at = null;
    const last = elements.get(chain.at(-1) ?? id);
    let style = resolved.get(valOf(last, 'w:basedOn') ?? '') ?? plain;
    for (const at of chain.toReversed()) {
      const element = elements.get(at);
      if (element) style = inherit(element, at, style);
      resolved.set(at, style);
    }
    return resolved.get(id) ?? plain;
  }

  return {
    style: (id) =>
      id !== null && elements.has(id) ? resolve(id) : defaultId === null ? plain : resolve(defaultId),
    usualSize: sizeOf(defaults) ?? standardSize,
    useOfListStyle: (id) => valOf(childNamed(childNamed(elements.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}
