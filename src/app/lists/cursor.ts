import { z } from 'zod';
import type { Place } from '../../store/index.ts';
import { invalid } from '../errors.ts';

/** Where a page ended: by which sort and in which direction, so that it is not taken for a place in another list. */
const cursorSchema = z.tuple([
  z.string(),
  z.enum(['asc', 'desc']),
  z.union([z.string().max(1_000), z.number()]),
  z.uuid(),
]);

/** The place as an opaque text that can stand in an address. */
export function cursorOf(sort: string, order: 'asc' | 'desc', { key, id }: Place): string {
  return Buffer.from(JSON.stringify([sort, order, key, id]), 'utf8').toString('base64url');
}

/** The place a cursor names. Throws `invalid` over one that is none of this list in this order. */
export function placeOf(cursor: string, sort: string, order: 'asc' | 'desc'): Place {
  const read = cursorSchema.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!read.success || read.data[0] !== sort || read.data[1] !== order) {
    throw invalid('This page does not exist. Start at the first page.', {
      after: 'This page does not exist. Start at the first page.',
    });
  }
  const [, , key, id] = read.data;
  return { key, id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
