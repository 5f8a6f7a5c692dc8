import { z } from 'zod';
import { parseContent } from '../../code/index.ts';
import content from './areas.yaml';

const words = z.string().trim().min(1);
const { areas } = parseContent(
  z.strictObject({
    areas: z.array(
      z.strictObject({
        name: words,
        within: z.array(words),
        words: z.array(words),
        codes: z.array(z.string().regex(/^[a-z0-9-]+$/)),
      }),
    ),
  }),
  content,
  'core/bom/promises/areas.yaml',
);
type Area = (typeof areas)[number];

const within = new Map(areas.map((area) => [area.name, area.within]));

/** The place a BOM means by a country code, a cloud region or a name; null where we cannot tell. */
export function areaOf(value: string): string | null {
  const code = value.trim().toLowerCase().replaceAll('_', '-');
  const byCode = areas
    .flatMap((area) =>
      area.codes.filter((each) => isCode(code, each)).map((each) => ({ area, length: each.length })),
    )
    .sort((a, b) => b.length - a.length)[0];
  return byCode?.area.name ?? areasNamed(value)[0] ?? null;
}

function isCode(code: string, known: string): boolean {
  return code === known || (code.startsWith(known) && /^[-0-9]/.test(code.slice(known.length)));
}

/** The places that running text names, smaller ones before the larger ones that hold them. */
export function areasNamed(text: string): string[] {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const named = areas.filter((area: Area) => area.words.some((word) => plain.includes(` ${word} `)));
  return named.toSorted((a, b) => b.within.length - a.within.length).map(({ name }) => name);
}

/** Whether a place is one of those named, or lies in one of them. */
export function liesIn(area: string, named: readonly string[]): boolean {
  return named.includes(area) || (within.get(area) ?? []).some((larger) => named.includes(larger));
}
