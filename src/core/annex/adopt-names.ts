import type { Paper } from '../contract/index.ts';
import { type Definition, definitions } from '../terms/index.ts';
import { definedNamesIn } from './defined-names.ts';

/** A defined term of ours for which the papers have a name of their own. */
export interface AdoptedName {
  readonly term: string;
  readonly name: string;
  readonly paper: number;
  readonly clause: string | null;
}

export const stemOf = (name: string): string => name.replace(/s$/, '');
const sameName = (one: string, other: string) => stemOf(one).toLowerCase() === stemOf(other).toLowerCase();

/**
 * The papers' own names for our defined terms: the term itself where a paper defines it, else the first alias that one
 * does. Terms without aliases are never given another name.
 */
export function adoptNames(papers: readonly Paper[]): readonly AdoptedName[] {
  const found = definedNamesIn(papers);
  return definitions
    .filter(({ aliases }) => aliases.length > 0)
    .flatMap((definition) => {
      const hit = namesOf(definition)
        .map((name) => found.find((defined) => sameName(defined.name, name)))
        .find((defined) => defined !== undefined);
      return hit === undefined
        ? []
        : [{ term: definition.term, name: hit.name, paper: hit.paper, clause: hit.clause.citation }];
    });
}

const namesOf = ({ term, aliases }: Definition) => [term, ...aliases];

/** Puts adopted names in place of ours, in singular and plural, with the article that fits. */
export function renameTerms(text: string, adopted: readonly AdoptedName[]): string {
  return adopted
    .filter(({ term, name }) => stemOf(term) !== stemOf(name))
    .reduce((words, { term, name }) => renameTerm(words, stemOf(term), stemOf(name)), text);
}

function renameTerm(text: string, ours: string, theirs: string): string {
  if (!text.includes(ours)) return text;
  const article = /^[AEIOU]/.test(theirs) ? 'an' : 'a';
  return text.replace(
    new RegExp(`(\\b[Aa]n? )?(?<![\\w-])${ours}(s?)(?![\\w-])`, 'g'),
    (_, given: string | undefined, plural: string) => {
      if (given === undefined) return theirs + plural;
      const fitting = given.startsWith('A') ? article.replace('a', 'A') : article;
      return `${fitting} ${theirs}${plural}`;
    },
  );
}
