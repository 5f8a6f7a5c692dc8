import { childNamed, childrenNamed, isOn, valOf, type XmlElement } from '../xml-tree.ts';

/** One of the nine levels of a list (`w:lvl`). */
export interface Level {
  readonly start: number;
  readonly format: string;
  readonly customFormat: string | null;
  /** "%1.%2": the counts of levels 1 and 2 with a stop between. */
  readonly text: string;
  /** Which level's next number starts this one afresh: 0 none, null the one above. */
  readonly restart: number | null;
  /** All counts in digits: "Article I" then "1.1". */
  readonly inDigits: boolean;
  readonly style: string | null;
  /** Left edge and first-line offset in twentieths of a point; null where the level sets none. */
  readonly indent: number | null;
  readonly pictureBullet: boolean;
}

interface List {
  /** The list whose counters it shares: its own id, or that of the list a list style leads to. */
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** A use of a list (`w:num`), which may change levels and start them at other counts. */
interface ListUse {
  readonly list: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** What `word/numbering.xml` defines. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>;
  readonly uses: ReadonlyMap<string, ListUse>;
}

/** A list has nine levels. */
export const deepest = 8;

/** A `w:ilvl`, held to the nine levels there are. */
export function levelOf(value: string | null): number | null {
  const level = Number.parseInt(value ?? '', 10);
  return Number.isNaN(level) ? null : Math.max(0, Math.min(deepest, level));
}

const countOf = (value: string | null) => {
  const count = Number.parseInt(value ?? '', 10);
  return Number.isNaN(count) ? null : count;
};

/** The number format may stand in an `mc:AlternateContent`, as custom formats do. */
function formatOf(level: XmlElement): XmlElement | null {
  const alternate = childNamed(level, 'mc:AlternateContent');
  return childNamed(childNamed(alternate, 'mc:Choice'), 'w:numFmt') ?? childNamed(level, 'w:numFmt');
}

/** The left edge of a paragraph's text, in twentieths of a point. */
export function indentOf(properties: XmlElement | null): number | null {
  const indent = childNamed(properties, 'w:ind')?.attributes;
  return countOf(indent?.['w:left'] ?? indent?.['w:start'] ?? null);
}

function levelFrom(element: XmlElement): Level {
  const format = formatOf(element);
  return {
    // Without a start Word counts from 0 (ECMA-376 part 1, 17.9.25).
    start: countOf(valOf(element, 'w:start')) ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    customFormat: format?.attributes['w:format'] ?? null,
    text: valOf(element, 'w:lvlText') ?? '',
    restart: countOf(valOf(element, 'w:lvlRestart')),
    inDigits: isOn(element, 'w:isLgl') ?? false,
    style: valOf(element, 'w:pStyle'),
    indent: indentOf(childNamed(element, 'w:pPr')),
    pictureBullet: childNamed(element, 'w:lvlPicBulletId') !== null,
  };
}

function levelsFrom(parent: XmlElement): Map<number, Level> {
  return new Map(
    childrenNamed(parent, 'w:lvl').map((level) => [
      levelOf(level.attributes['w:ilvl'] ?? null) ?? 0,
      levelFrom(level),
    ]),
  );
}

function useFrom(element: XmlElement): ListUse {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const override of childrenNamed(element, 'w:lvlOverride')) {
    const at = levelOf(override.attributes['w:ilvl'] ?? null) ?? 0;
    const level = childNamed(override, 'w:lvl');
    if (level) levels.set(at, levelFrom(level));
    const start = countOf(valOf(override, 'w:startOverride'));
    if (start !== null) starts.set(at, start);
  }
  return { list: valOf(element, 'w:abstractNumId') ?? '', levels, starts };
}

/**
 * Reads the lists of a document.
 * @param useOfListStyle the use (`w:numId`) that a list style names. A list that points to a list style
 * (`w:numStyleLink`) is the list behind that style, and shares its counters.
 */
export function numberingFrom(
  root: XmlElement | null,
  useOfListStyle: (style: string) => string | null,
): Numbering {
  const uses = new Map(
    childrenNamed(root, 'w:num').map((use) => [use.attributes['w:numId'] ?? '', useFrom(use)] as const),
  );
  const elements = childrenNamed(root, 'w:abstractNum');
  const own = new Map(
    elements.map((list) => {
      const id = list.attributes['w:abstractNumId'] ?? '';
      return [id, { id, levels: levelsFrom(list) }] as const;
    }),
  );
  const lists = new Map(
    elements.map((element) => {
      const id = element.attributes['w:abstractNumId'] ?? '';
      const style = valOf(element, 'w:numStyleLink');
      const behind = style === null ? undefined : own.get(uses.get(useOfListStyle(style) ?? '')?.list ?? '');
      return [id, behind ?? own.get(id) ?? { id, levels: new Map<number, Level>() }] as const;
    }),
  );
  return { lists, uses };
}

/** The level of a list that is linked to a paragraph style, as headings are. */
export function levelOfStyle({ lists, uses }: Numbering, use: string, style: string): number | null {
  const found = uses.get(use);
  for (const levels of [found?.levels, lists.get(found?.list ?? '')?.levels])
    for (const [at, level] of levels ?? []) if (level.style === style) return at;
  return null;
}
