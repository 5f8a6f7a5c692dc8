/**
 * Where the elements of an XML part stand in its text, so that a part can be changed by splicing and everything else
 * stays as it was, to the byte. For parts already known to be well-formed and without a document type.
 */

export interface SpanElement {
  /** With the prefix `w` for WordprocessingML, whatever prefix the file uses. */
  readonly name: string;
  /** Of the opening bracket. */
  readonly start: number;
  /** After the opening tag. */
  readonly inside: number;
  /** Of the closing tag; equal to `inside` for an empty element. */
  readonly close: number;
  /** After the whole element. */
  readonly end: number;
  /** Written as one tag: `<w:p/>`. */
  readonly isEmptyTag: boolean;
  readonly parent: SpanElement | null;
  readonly children: readonly SpanElement[];
}

interface Growing extends SpanElement {
  inside: number;
  close: number;
  end: number;
  parent: Growing | null;
  children: Growing[];
}

/** The namespaces of WordprocessingML, transitional and strict. */
export const wordNamespaces = {
  transitional: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
} as const;

type Prefixes = ReadonlyMap<string, string>;

const declaration = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The prefixes that a tag binds to WordprocessingML, or takes away from it. */
function prefixesWithin(outer: Prefixes, tag: string): Prefixes {
  if (!tag.includes('xmlns')) return outer;
  const prefixes = new Map(outer);
  for (const [, prefix = '', double, single] of tag.matchAll(declaration)) {
    const uri = double ?? single ?? '';
    if (uri === wordNamespaces.transitional || uri === wordNamespaces.strict) prefixes.set(prefix, 'w');
    else prefixes.delete(prefix);
  }
  return prefixes;
}

function usualName(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  const own = colon < 0 ? '' : name.slice(0, colon);
  const usual = prefixes.get(own);
  return usual === undefined || usual === own ? name : `${usual}:${name.slice(colon + 1)}`;
}

/** The end of a tag: the first `>` that stands in no attribute. */
function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return text.length;
}

/** After a comment, a CDATA section, a processing instruction; null where none begins here. */
function skipMark(text: string, at: number): number | null {
  const past = (mark: string) => {
    const end = text.indexOf(mark, at);
    return end < 0 ? text.length : end + mark.length;
  };
  if (text.startsWith('<!--', at)) return past('-->');
  if (text.startsWith('<![CDATA[', at)) return past(']]>');
  return text.startsWith('<?', at) ? past('?>') : null;
}

/** The root element of a part; null where there is none. */
export function spansOf(text: string): SpanElement | null {
  let root: Growing | null = null;
  let open: Growing | null = null;
  const scopes: Prefixes[] = [new Map()];
  for (let at = text.indexOf('<'); at >= 0; ) {
    const skipped = skipMark(text, at);
    if (skipped !== null) {
      at = text.indexOf('<', skipped);
      continue;
    }
    const end = tagEnd(text, at);
    if (text[at + 1] === '/') {
      if (open === null) return root;
      open.close = at;
      open.end = end;
      open = open.parent;
      scopes.pop();
    } else {
      const tag = text.slice(at, end);
      const prefixes = prefixesWithin(scopes.at(-1) ?? new Map(), tag);
      const name = usualName(/^<([^\s/>]+)/.exec(tag)?.[1] ?? '', prefixes);
      const isEmptyTag = tag.endsWith('/>');
      const element: Growing = {
        name,
        start: at,
        inside: end,
        close: end,
        end,
        isEmptyTag,
        parent: open,
        children: [],
      };
      open?.children.push(element);
      root ??= element;
      if (!isEmptyTag) {
        open = element;
        scopes.push(prefixes);
      }
    }
    at = text.indexOf('<', end);
  }
  return root;
}

export function childOf(parent: SpanElement | null | undefined, name: string): SpanElement | null {
  return parent?.children.find((child) => child.name === name) ?? null;
}

/** Every element of that name, in document order. */
export function elementsNamed(root: SpanElement, name: string): SpanElement[] {
  const found: SpanElement[] = [];
  visit(root, (element) => {
    if (element.name === name) found.push(element);
  });
  return found;
}

/** Every element, a parent before its children. */
export function visit(root: SpanElement, see: (element: SpanElement) => void): void {
  see(root);
  for (const child of root.children) visit(child, see);
}

const attributePatterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = attributePatterns.get(name);
  if (known !== undefined) return known;
  const pattern = new RegExp(`\\s(?:[^\\s:=]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  attributePatterns.set(name, pattern);
  return pattern;
}

/** What an attribute says, by its name without prefix, as written: entities are left as they are. */
export function attributeOf(text: string, element: SpanElement, name: string): string | null {
  const found = patternOf(name).exec(text.slice(element.start, element.inside));
  return found?.[1] ?? found?.[2] ?? null;
}

/** The element as written. */
export const written = (text: string, element: SpanElement): string => text.slice(element.start, element.end);

/** What stands between its tags, as written. */
export const insideOf = (text: string, element: SpanElement): string =>
  text.slice(element.inside, element.close);
