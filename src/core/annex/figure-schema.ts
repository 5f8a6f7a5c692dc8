import { z } from 'zod';
import type { TermParameter } from '../terms/index.ts';

/** What a person may set a figure to: a whole number of its unit, or words where it has none. */
export function figureSchema({ unit }: TermParameter): z.ZodType<number | string> {
  return unit === null ? z.string().trim().min(1).max(200) : z.number().int().min(1).max(10_000);
}

/** The same in words: "a whole number of hours, 1 to 10,000". */
export const figureWanted = ({ unit }: TermParameter): string =>
  unit === null ? 'some words' : `a whole number of ${unit}, 1 to 10,000`;
