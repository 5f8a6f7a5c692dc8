import type { Statement } from '../clause-model/index.ts';

/** What is seen in a passage, each by a name; a name counts once. */
export type Features = readonly string[];

/** Takes the features of a passage as they are seen, in pieces, so that counting them needs no names put together. */
export interface FeatureSink {
  one(name: string): void;
  /** An idea and what goes with it, named `first second`. */
  beside(first: string, second: string): void;
}

/** A passage as far as features are taken from it. */
export interface Seen {
  readonly statement: Statement;
  /** Its words, stemmed. */
  readonly stems: readonly string[];
  /** The words that lead into it where it is an item of a list, stemmed. */
  readonly leadStems: readonly string[];
  readonly concepts: readonly string[];
}

/** How many words of a passage are read, and of what leads into it, the nearest. */
export const longestRead = 140;
const longestLead = 30;
const mostConcepts = 14;
const plainWords = new Set(
  'a an and or of the to in on for by with as at is are be been that this such any it its from which other all not will shall may'.split(
    ' ',
  ),
);

/** Gives every feature of a passage to `sink`, some more than once. */
export function showFeatures({ statement, stems, leadStems, concepts }: Seen, sink: FeatureSink): void {
  sink.one('bias');
  showWords(stems.slice(0, longestRead), sink);
  showWords(leadStems.slice(-longestLead), sink);
  for (const sign of grammarFeatures(statement)) sink.one(sign);
  showConcepts(concepts, statement.actor, sink);
}

/**
 * Words by themselves: pairs of words told no more of papers not seen before (measured on the labelled papers), and
 * were nine tenths of the model.
 */
function showWords(stems: readonly string[], sink: FeatureSink): void {
  for (const stem of stems) if (!plainWords.has(stem)) sink.one(stem);
}

/** Concepts a passage speaks of, each alone and with the actor: what a wording means however it is put. */
function showConcepts(concepts: readonly string[], actor: string, sink: FeatureSink): void {
  const by = `by:${actor}`;
  for (const one of concepts.slice(0, mostConcepts)) {
    sink.one(one);
    sink.beside(one, by);
  }
}

/** The features of a passage by name, for training and for saying what decided. */
export function featuresOf(seen: Seen): Features {
  const names = new Set<string>();
  showFeatures(seen, {
    one: (name) => names.add(name),
    beside: (first, second) => names.add(`${first} ${second}`),
  });
  return [...names];
}

/** Actor, force, polarity and shape, each named unlike any word, nothing of the file's format: the part of a passage's features that is the same for every subject. */
export function grammarFeatures(statement: Statement): Features {
  const { actor, force, negated, definition, title, pointer, passage } = statement;
  const signs = [`actor:${actor}`, `force:${force}`, `${actor}:${force}`];
  if (negated) signs.push('is:negated');
  if (definition) signs.push('is:definition');
  if (title) signs.push('is:title');
  if (pointer) signs.push('is:pointer');
  if (passage.text.length < 60) signs.push('is:short');
  return signs;
}
