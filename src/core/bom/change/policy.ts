import { z } from 'zod';
import { parseContent, provisionById } from '../../code/index.ts';
import { type FactName, factNames, type ThingKind, thingKinds } from '../fact.ts';
import content from './policy.yaml';

const ways = [
  'changed',
  'first-said',
  'unsaid',
  'now-unknown',
  'now-withheld',
  'added',
  'removed',
  'added-test',
  'removed-test',
  'guardrail-removed',
  'changed-test',
  'swapped-test',
  'swapped',
  'swapped-weights',
  'weaker',
  'floating',
  'stricter',
  'laxer',
  'raised',
  'lowered',
  'new-host',
  'insecure',
  'fell',
  'rose',
  'switched-off',
] as const;
/** How something differs, once judged. */
export type Way = (typeof ways)[number];

const words = z.string().trim().min(1);
const rowSchema = z.strictObject({
  kind: words,
  fact: z.enum([...factNames, 'thing', 'any']),
  of: z.array(z.enum(thingKinds)).min(1),
  how: z.array(z.enum(ways)).min(1),
  class: z.enum(['material', 'notable']),
  says: words,
  provisions: z.array(
    words.refine((id) => provisionById(id) !== undefined, { message: 'no such provision' }),
  ),
  duties: z.array(words),
});
export type PolicyRow = z.infer<typeof rowSchema>;

const policy = parseContent(
  z
    .strictObject({ duties: z.record(z.string(), words), rows: z.array(rowSchema).min(1) })
    .refine(
      ({ duties, rows }) => rows.every((row) => row.duties.every((duty) => Object.hasOwn(duties, duty))),
      {
        message: 'a row names a duty that is not listed',
      },
    ),
  content,
  'core/bom/change/policy.yaml',
);

/** What a change can start, by id, in a sentence. */
export const changeDuties: ReadonlyMap<string, string> = new Map(Object.entries(policy.duties));

const remembered = new Map<string, PolicyRow | null>();

/**
 * The row that decides, or null where the difference is no change.
 *
 * @param atMost with this class only rows of that class are looked at
 */
export function rowFor(
  fact: FactName | 'thing',
  kind: ThingKind,
  way: Way,
  atMost?: 'notable',
): PolicyRow | null {
  const id = `${fact} ${kind} ${way} ${atMost ?? ''}`;
  const before = remembered.get(id);
  if (before !== undefined) return before;
  const rows = atMost === undefined ? policy.rows : policy.rows.filter((row) => row.class === atMost);
  const row = rows.find((each) => fits(each, fact, kind, way)) ?? null;
  remembered.set(id, row);
  return row;
}

function fits(row: PolicyRow, fact: FactName | 'thing', kind: ThingKind, way: Way): boolean {
  const sameFact = row.fact === fact || (row.fact === 'any' && fact !== 'thing');
  return sameFact && row.of.includes(kind) && row.how.includes(way);
}
