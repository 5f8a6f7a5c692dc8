import type { FeatureSink } from './features.ts';

/** The weights of one feature, by the subjects for which it has any. */
interface Weights {
  readonly place: number;
  readonly subjects: number[];
  readonly values: number[];
}

/** The features that begin with one word: that word alone, and with a second beside it. */
interface Head {
  alone: Weights | null;
  /** Null for most. */
  beside: Map<string, Weights> | null;
}

/** By feature, the log odds that a passage speaks to each subject. */
export interface PresenceWeights {
  /** The weight of a feature, given by its name, for a subject given by its place; undefined where it has none. */
  of(feature: string, subject: number): number | undefined;
  /** Something to add up the weights of one passage after another. */
  adder(): PresenceSum;
}

/** Adds up the weights of the features of a passage, each once, in the order in which they are seen. */
export interface PresenceSum extends FeatureSink {
  /** Begins a passage; what is seen from here on is added to the numbers given, one a subject. */
  into(odds: Float64Array): void;
}

/**
 * Holds weights so that adding up a passage costs two look-ups a feature and no name is put together.
 * @param subjects for each subject the features that have a weight for it
 */
export function presenceWeights(
  subjects: readonly (readonly (readonly [string, number])[])[],
): PresenceWeights {
  const heads = new Map<string, Head>();
  let count = 0;
  for (const [subject, features] of subjects.entries()) {
    for (const [feature, value] of features) {
      const weights = held(heads, feature, count);
      if (weights.place === count) count++;
      weights.subjects.push(subject);
      weights.values.push(value);
    }
  }
  return {
    of(feature, subject) {
      const weights = weightsOf(heads, feature);
      return weights?.values[weights.subjects.indexOf(subject)];
    },
    adder: () => adderOf(heads, count),
  };
}

/** A feature's name in its parts: `first` or `first second`. */
function parts(feature: string): readonly [first: string, second: string] {
  const space = feature.indexOf(' ');
  return space < 0 ? [feature, ''] : [feature.slice(0, space), feature.slice(space + 1)];
}

function weightsOf(heads: ReadonlyMap<string, Head>, feature: string): Weights | null {
  const [first, second] = parts(feature);
  const head = heads.get(first);
  if (head === undefined) return null;
  return (second === '' ? head.alone : head.beside?.get(second)) ?? null;
}

/** The weights of a feature, held at `place` if they are new. */
function held(heads: Map<string, Head>, feature: string, place: number): Weights {
  const [first, second] = parts(feature);
  let head = heads.get(first);
  if (head === undefined) {
    head = { alone: null, beside: null };
    heads.set(first, head);
  }
  if (second === '') {
    head.alone ??= { place, subjects: [], values: [] };
    return head.alone;
  }
  head.beside ??= new Map();
  let weights = head.beside.get(second);
  if (weights === undefined) {
    weights = { place, subjects: [], values: [] };
    head.beside.set(second, weights);
  }
  return weights;
}

function adderOf(heads: ReadonlyMap<string, Head>, count: number): PresenceSum {
  let odds: Float64Array = new Float64Array(0);
  // The passage in which each feature was seen last, so that it counts once in each.
  const seenIn = new Int32Array(count).fill(-1);
  let passage = -1;
  let lastFirst = '';
  let lastHead: Head | undefined;
  const headOf = (first: string): Head | undefined => {
    if (first !== lastFirst) {
      lastFirst = first;
      lastHead = heads.get(first);
    }
    return lastHead;
  };
  const add = (weights: Weights | null | undefined): void => {
    if (weights == null || seenIn[weights.place] === passage) return;
    seenIn[weights.place] = passage;
    const { subjects, values } = weights;
    for (let at = 0; at < subjects.length; at++) {
      const subject = subjects[at] ?? 0;
      odds[subject] = (odds[subject] ?? 0) + (values[at] ?? 0);
    }
  };
  return {
    into(given) {
      odds = given;
      passage++;
    },
    one: (name) => add(headOf(name)?.alone),
    beside: (first, second) => add(headOf(first)?.beside?.get(second)),
  };
}
