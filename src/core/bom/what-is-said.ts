import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import type { FactState } from './fact.ts';
import content from './what-is-said.yaml';

const words = z.array(z.string()).default([]);
const rulesSchema = z.strictObject({ equal: words, end: words, start: words });
type Rules = z.infer<typeof rulesSchema>;

const rules = parseContent(
  z.strictObject({ unknown: rulesSchema, withheld: rulesSchema, placeholder: rulesSchema }),
  content,
  'core/bom/what-is-said.yaml',
);

const escaped = (texts: readonly string[]) =>
  texts.map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

/** One pattern a state, since every value of a file is held against it. */
function patternOf(all: readonly Rules[]): RegExp {
  const list = (name: keyof Rules) => escaped(all.flatMap((each) => each[name]));
  const parts = [`(?:${list('equal')})\\s*\\.?\\s*$`];
  if (list('start') !== '') parts.push(list('start'));
  if (list('end') !== '') parts.push(`.{0,${longestStatement}}(?:${list('end')})\\s*\\.?\\s*$`);
  return new RegExp(`^\\s*(?:${parts.join('|')})`, 'is');
}

const longestStatement = 400;
const unknown = patternOf([rules.unknown]);
const withheld = patternOf([rules.withheld]);
const statement = patternOf([rules.unknown, rules.withheld, rules.placeholder]);

/** Tells a value from a statement that it is unknown or withheld, and from words that only fill the field. */
export function stateOf(value: string): FactState {
  if (value.length > longestStatement || !statement.test(value)) return 'known';
  if (unknown.test(value)) return 'unknown';
  return withheld.test(value) ? 'withheld' : 'placeholder';
}
