import type { ByTier, Position, TermParameter, Tier } from './term.ts';

const placeholder = /\{\{([A-Za-z]+)\}\}/g;

/** Placeholders that every wording may use; the annex fills them from the papers. */
export const partyPlaceholders = ['Supplier', 'Customer', 'Agreement', 'Appendix'] as const;

/** The names between double braces in a text, in order, each once. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name ?? ''))];
}

/**
 * Puts values in place of placeholders. One that has no value stays as it stands, so that a gap is seen. "the Supplier"
 * becomes "The Supplier" where it opens a sentence; the text itself opens one unless it continues a paragraph as an item.
 */
export function fillPlaceholders(
  text: string,
  values: Readonly<Record<string, string>>,
  place: 'paragraph' | 'item' = 'paragraph',
): string {
  return text.replace(placeholder, (whole, name: string, at: number) => {
    const value = Object.hasOwn(values, name) ? (values[name] ?? whole) : whole;
    return opensSentence(text, at, place) ? value.replace(/^the /, 'The ') : value;
  });
}

function opensSentence(text: string, at: number, place: 'paragraph' | 'item'): boolean {
  if (at === 0) return place === 'paragraph';
  return /[.?]\s$/.test(text.slice(Math.max(0, at - 2), at));
}

/** The figures of a position. */
export function figuresOf(parameter: TermParameter, position: Position): ByTier {
  return position === 'preferred' ? parameter.ask : parameter[position];
}

/** What a position asks at a tier. */
export function figureFor(parameter: TermParameter, position: Position, tier: Tier): number | string {
  return figuresOf(parameter, position)[tier];
}

/** A figure with its unit, as it stands in a clause: "24 hours", "1 day"; a choice as it is. */
export function parameterText({ unit }: Pick<TermParameter, 'unit'>, value: number | string): string {
  if (unit === null) return String(value).replace(/-only$/, ' only');
  return `${value} ${Number(value) === 1 ? unit.slice(0, -1) : unit}`;
}

/**
 * How strict a value is on the supplier, as a number to compare: higher is stricter. A choice outside the parameter's
 * list has no rank and gives null.
 */
export function strictness(parameter: TermParameter, value: number | string): number | null {
  if (parameter.choices !== null) {
    const rank = parameter.choices.indexOf(String(value));
    return rank === -1 ? null : -rank;
  }
  const figure = Number(value);
  if (!Number.isFinite(figure)) return null;
  return parameter.stricter === 'lower' ? -figure : figure;
}
