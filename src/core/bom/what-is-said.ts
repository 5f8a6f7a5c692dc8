import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import type { FactState } from './fact.ts';
import content from './what-is-said.yaml';

const words = z.array(z.string());
const rulesSchema = z.strictObject({
  equal: words.transform((list) => new Set(list)),
  end: words,
  start: words.default([]),
});
const rules = parseContent(
  z.strictObject({ unknown: rulesSchema, withheld: rulesSchema, placeholder: rulesSchema }),
  content,
  'core/bom/what-is-said.yaml',
);
const longestStatement = 400;

/** Tells a value from a statement that it is unknown or withheld, and from words that only fill the field. */
export function stateOf(value: string): FactState {
  if (value.length > longestStatement) return 'known';
  const said = value.trim().toLowerCase().replace(/\.$/, '');
  if (matches(said, rules.unknown)) return 'unknown';
  if (matches(said, rules.withheld)) return 'withheld';
  return matches(said, rules.placeholder) ? 'placeholder' : 'known';
}

function matches(said: string, rule: z.infer<typeof rulesSchema>): boolean {
  return (
    rule.equal.has(said) ||
    rule.end.some((end) => said.endsWith(end)) ||
    rule.start.some((start) => said.startsWith(start))
  );
}
