import type { Statement } from '../clause-model/index.ts';

/** What is seen in a passage, each by a name; a name counts once. */
export type Features = readonly string[];

/** Takes the features of a passage as they are seen, in pieces, so that counting them needs no names put together. */
export interface FeatureSink {
  one(name: string): void;
  /** Two words or ideas together, named `first second`. */
  beside(first: string, second: string): void;
  /** Two words with any word between, named `first . second`. */
  apart(first: string, second: string): void;
}

/** A passage as far as features are taken from it. */
export interface Seen {
  readonly statement: Statement;
  /** Its words, stemmed. */
  readonly stems: readonly string[];
  readonly concepts: readonly string[];
}

/** How many words of a passage are read. */
export const longestRead = 140;
const mostConcepts = 14;
const plainWords = new Set(
  'a an and or of the to in on for by with as at is are be been that this such any it its from which other all not will shall may'.split(
    ' ',
  ),
);

/** Gives every feature of a passage to `sink`, some more than once. */
export function showFeatures({ statement, stems, concepts }: Seen, sink: FeatureSink): void {
  sink.one('bias');
  showWords(stems, sink);
  for (const sign of grammarFeatures(statement)) sink.one(sign);
  showConcepts(concepts, statement.actor, sink);
}

/** The words of a passage, alone and in pairs. */
function showWords(stems: readonly string[], sink: FeatureSink): void {
  const end = Math.min(longestRead, stems.length);
  const plain = stems.slice(0, end).map((stem) => plainWords.has(stem));
  for (let at = 0; at < end; at++) {
    const word = stems[at] ?? '';
    if (!plain[at]) sink.one(word);
    if (at + 1 < end && !(plain[at] && plain[at + 1])) sink.beside(word, stems[at + 1] ?? '');
    if (at + 2 < end && !plain[at] && !plain[at + 2]) sink.apart(word, stems[at + 2] ?? '');
  }
}

/** Concepts a passage speaks of, each alone, with the actor, and in pairs: what a wording means however it is put. */
function showConcepts(concepts: readonly string[], actor: string, sink: FeatureSink): void {
  const few = concepts.slice(0, mostConcepts);
  for (const one of few) sink.one(one);
  for (const one of few) sink.beside(one, `by:${actor}`);
  for (const [at, one] of few.entries()) for (const other of few.slice(at + 1)) sink.beside(one, other);
}

/** The features of a passage by name, for training and for saying what decided. */
export function featuresOf(seen: Seen): Features {
  const names = new Set<string>();
  showFeatures(seen, {
    one: (name) => names.add(name),
    beside: (first, second) => names.add(`${first} ${second}`),
    apart: (first, second) => names.add(`${first} . ${second}`),
  });
  return [...names];
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
