import { formatCount } from './docx/number-format.ts';

/** An open <ol> or <ul>. */
export interface OpenList {
  readonly ordered: boolean;
  /** "1", "a", "A", "i", "I", or "none" where the page prints no number. */
  readonly type: string;
  next: number;
  readonly step: 1 | -1;
}

const typeOfStyle = new Map(
  Object.entries({
    decimal: '1',
    'lower-alpha': 'a',
    'lower-latin': 'a',
    'upper-alpha': 'A',
    'upper-latin': 'A',
    'lower-roman': 'i',
    'upper-roman': 'I',
    none: 'none',
  }),
);

const formatOfType = new Map(
  Object.entries({
    '1': 'decimal',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  }),
);

/** The number marker a style attribute asks for; null where it says nothing. */
function typeInStyle(style: string | undefined): string | null {
  const named = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(style ?? '')?.[1]?.toLowerCase();
  return named === undefined ? null : (typeOfStyle.get(named) ?? null);
}

const wholeNumber = (value: string | undefined): number | null =>
  /^\s*-?\d{1,5}\s*$/.test(value ?? '') ? Number(value) : null;

export function listFrom(ordered: boolean, attributes: Readonly<Record<string, string>>): OpenList {
  const type = typeInStyle(attributes.style) ?? attributes.type ?? '1';
  const step = 'reversed' in attributes ? -1 : 1;
  return { ordered, type, next: wholeNumber(attributes.start) ?? 1, step };
}

/** Counts one more item of a list and gives its number as a browser prints it; null for a bullet. */
export function labelFor(list: OpenList, attributes: Readonly<Record<string, string>>): string | null {
  if (!list.ordered) return null;
  const count = wholeNumber(attributes.value) ?? list.next;
  list.next = count + list.step;
  const format = formatOfType.get(typeInStyle(attributes.style) ?? list.type);
  return format === undefined || list.type === 'none' ? null : `${formatCount(count, format, null)}.`;
}
