import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import { type FactName, factNames } from './fact.ts';
import content from './property-names.yaml';

/** A base model's version is given beside its name, so it is no fact by itself. */
export type PropertyMeaning = FactName | 'base-model-version';

const phrases = z.array(z.string().regex(/^[a-z0-9 ]+$/)).default([]);
const table = parseContent(
  z.strictObject({
    rows: z.array(
      z.strictObject({
        fact: z.enum([...factNames, 'base-model-version']),
        contains: phrases,
        ends: phrases,
        unless: phrases,
      }),
    ),
    fields: z.record(z.string(), z.enum(factNames)).transform((fields) => new Map(Object.entries(fields))),
  }),
  content,
  'core/bom/property-names.yaml',
);
type Row = (typeof table.rows)[number];

const longestName = 200;
const remembered = new Map<string, PropertyMeaning | null>();
const mostRemembered = 5000;

/** What a property of this name tells, or null where it tells nothing we read. */
export function meaningOf(propertyName: string): PropertyMeaning | null {
  if (propertyName.length > longestName) return null;
  const before = remembered.get(propertyName);
  if (before !== undefined) return before;
  const words = wordsOf(propertyName);
  const meaning = table.rows.find((row) => applies(row, words))?.fact ?? null;
  if (remembered.size < mostRemembered) remembered.set(propertyName, meaning);
  return meaning;
}

/** The fact a field name stands for in a statement that the field is unknown or withheld. */
export function factOfField(field: string): FactName | null {
  const last = field
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '')
    .at(-1);
  return last === undefined ? null : (table.fields.get(last.toLowerCase()) ?? null);
}

function wordsOf(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[^A-Za-z0-9]+/g, ' ');
  return ` ${spaced.toLowerCase().trim()} `;
}

function applies({ contains, ends, unless }: Row, words: string): boolean {
  if (unless.some((phrase) => words.includes(` ${phrase} `))) return false;
  return (
    contains.some((phrase) => words.includes(` ${phrase} `)) ||
    ends.some((phrase) => words.endsWith(` ${phrase} `))
  );
}
