import type { Statement } from '../clause-model/index.ts';
import { stem } from './stem.ts';

/** What is seen in a passage, each by a name; a name counts once. */
export type Features = readonly string[];

const longestRead = 140;
const mostConcepts = 14;
const plainWords = new Set(
  'a an and or of the to in on for by with as at is are be been that this such any it its from which other all not will shall may'.split(
    ' ',
  ),
);

/** The words of a passage and of what stands over it, and its grammar, as features of a linear model. */
export function lexicalFeatures(statement: Statement): Features {
  const stems = statement.words.slice(0, longestRead).map(stem);
  const seen = new Set<string>(['bias']);
  stems.forEach((word, at) => {
    if (!plainWords.has(word)) seen.add(word);
    const next = stems[at + 1];
    if (next !== undefined && !(plainWords.has(word) && plainWords.has(next))) seen.add(`${word} ${next}`);
    const third = stems[at + 2];
    if (third !== undefined && !plainWords.has(word) && !plainWords.has(third))
      seen.add(`${word} . ${third}`);
  });
  for (const sign of grammarFeatures(statement)) seen.add(sign);
  return [...seen];
}

/** Actor, force, polarity and shape, nothing of the file's format: the part of a passage's features that is the same for every subject. */
export function grammarFeatures(statement: Statement): Features {
  const { actor, force, negated, definition, title, pointer, passage } = statement;
  const signs = [`actor:${actor}`, `force:${force}`, `${actor}:${force}`];
  if (negated) signs.push('negated');
  if (definition) signs.push('definition');
  if (title) signs.push('title');
  if (pointer) signs.push('pointer');
  if (passage.text.length < 60) signs.push('short');
  return signs;
}

/** Concepts a passage speaks of, each alone, with the actor, and in pairs: what a wording means however it is put. */
export function conceptFeatures({ actor }: Statement, concepts: readonly string[]): Features {
  const few = concepts.slice(0, mostConcepts);
  const pairs = few.flatMap((one, at) => few.slice(at + 1).map((other) => `${one} ${other}`));
  return [...few, ...few.map((one) => `${one} by:${actor}`), ...pairs];
}
