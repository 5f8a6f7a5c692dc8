import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import { rawParagraph } from './content-schema.ts';
import rawDefinitions from './definitions.yaml';
import type { ClauseParagraph, ClauseWording, Definition } from './term.ts';

const rawDefinition = z.strictObject({
  term: z.string(),
  means: rawParagraph,
  aliases: z.array(z.string()),
});

const parsed = parseContent(z.array(rawDefinition), rawDefinitions, 'terms/definitions.yaml');

/** "Sub-processors" is found for "Sub-processor" and "Input" for "Inputs"; letter case decides, so "inputs" is not. */
function pattern(term: string): RegExp {
  const stem = term.replace(/s$/, '');
  return new RegExp(`(?<![\\w-])${stem}s?(?![\\w-])`, 'g');
}

const patterns = parsed
  .map(({ term }) => ({ term, found: pattern(term) }))
  .sort((one, other) => other.term.length - one.term.length);

/**
 * The defined terms that a text uses, in the alphabet's order. A longer term hides a shorter one inside it:
 * "Personal Data" is not a use of "Data".
 */
export function definedTermsIn(text: string): readonly string[] {
  let rest = text;
  const used = patterns.filter(({ found }) => {
    const without = rest.replace(found, '\u0000');
    const isUsed = without !== rest;
    rest = without;
    return isUsed;
  });
  return used.map(({ term }) => term).sort((one, other) => one.localeCompare(other, 'en-GB'));
}

/** The words of a paragraph and its items, one a line. */
export function paragraphWords(paragraph: ClauseParagraph): string {
  return [paragraph.text, ...paragraph.items].join('\n');
}

/** Every defined term, in the alphabet's order. */
export const definitions: readonly Definition[] = parsed
  .map(({ term, means, aliases }) => ({
    term,
    meaning: means,
    aliases,
    uses: definedTermsIn(paragraphWords(means)).filter((used) => used !== term),
  }))
  .sort((one, other) => one.term.localeCompare(other.term, 'en-GB'));

const byTerm = new Map(definitions.map((definition) => [definition.term, definition]));

/** The definitions that a wording needs, those that its definitions use included, in the alphabet's order. */
export function definitionsFor(wordings: readonly ClauseWording[]): readonly Definition[] {
  const needed = new Set<string>();
  const waiting = wordings.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => definedTermsIn(paragraphWords(paragraph))),
  );
  for (let term = waiting.pop(); term !== undefined; term = waiting.pop()) {
    if (needed.has(term)) continue;
    needed.add(term);
    waiting.push(...(byTerm.get(term)?.uses ?? []));
  }
  return definitions.filter(({ term }) => needed.has(term));
}
