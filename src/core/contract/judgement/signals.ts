import { z } from 'zod';
import {
  type Actor,
  actors,
  type Force,
  forces,
  type PhraseBook,
  type Places,
  phraseBook,
  type Statement,
} from '../clause-model/index.ts';

const phrases = z.union([z.string(), z.array(z.string()).min(1)]);

const signalShape = z.strictObject({
  /** Short name, unique within its subject. */
  name: z.string().regex(/^[a-z0-9-]+$/),
  /** What was seen, in words a lawyer reads: "the supplier undertakes to tell the customer of an incident". */
  says: z.string(),
  /** All of these stand in the passage: `@concept`, or a list of phrases any of which will do. */
  all: z.array(phrases).min(1),
  /** None of these stands in it. */
  none: z.array(phrases).default([]),
  /** Any of these stands in a heading over it. */
  over: phrases.optional(),
  /** Any of these stands in a heading over it, or in what was said right before it. */
  around: phrases.optional(),
  /** Everything of `all` lies within this many words. */
  within: z.number().int().positive().optional(),
  actor: z.array(z.enum(actors)).optional(),
  force: z.array(z.enum(forces)).optional(),
  negated: z.boolean().optional(),
  definition: z.boolean().optional(),
  title: z.boolean().optional(),
  /** The author's weight for "the term is there", in log odds; training moves it as far as the data bear. */
  present: z.number(),
  /** The author's weight for "covered rather than weak", in log odds. */
  covered: z.number().default(0),
});

const subjectShape = z.strictObject({ subject: z.string(), signals: z.array(signalShape) });
const conceptShape = z.record(z.string(), z.array(z.string()).min(1));

export type Signal = z.infer<typeof signalShape>;

/** The signals of one term or flag. */
export interface SubjectSignals {
  readonly subject: string;
  readonly signals: readonly Signal[];
}

/** Reads the YAML of one subject. Throws a sentence that names the fault: the content is ours and loads at start. */
export function readSubject(content: unknown): SubjectSignals {
  return subjectShape.parse(content);
}

/** Finds which signals a passage gives, by subject. */
export interface SignalFinder {
  readonly subjects: readonly SubjectSignals[];
  /** A finder for the passages of one paper. */
  reader(): (statement: Statement) => Found;
}

/** What a passage shows. */
export interface Found {
  /** Names of the shared concepts in its own words. */
  readonly concepts: readonly string[];
  readonly signals: ReadonlyMap<string, readonly Signal[]>;
}

interface Compiled {
  readonly signal: Signal;
  readonly subject: string;
  /** Its place among all signals, as they are written. */
  readonly order: number;
  /** Concepts, by their place in the book of phrases. */
  readonly all: readonly number[];
  readonly none: readonly number[];
  readonly over: number | null;
  readonly around: number | null;
  readonly actor: ReadonlySet<Actor> | null;
  readonly force: ReadonlySet<Force> | null;
}

/** Compiles concepts and subjects into one pass over a passage's words. */
export function signalFinder(concepts: unknown, subjects: readonly SubjectSignals[]): SignalFinder {
  const lists = new Map<string, readonly string[]>(
    Object.entries(conceptShape.parse(concepts)).map(([key, list]) => [`@${key}`, list]),
  );
  const shared = [...lists.keys()];
  const places = new Map(shared.map((name, place) => [name, place]));
  const placeOf = (written: string | readonly string[]): number => {
    const list = typeof written === 'string' ? [written] : written;
    const name = list.join(' / ');
    const there = places.get(name);
    if (there !== undefined) return there;
    lists.set(
      name,
      list.flatMap((one) => (one.startsWith('@') ? phrasesOf(lists, one) : [one])),
    );
    places.set(name, places.size);
    return places.size - 1;
  };
  const written = subjects.flatMap(({ subject, signals }) => signals.map((signal) => ({ subject, signal })));
  const compiled = written.map(
    ({ subject, signal }, order): Compiled => ({
      signal,
      subject,
      order,
      all: signal.all.map(placeOf),
      none: signal.none.map(placeOf),
      over: signal.over === undefined ? null : placeOf(signal.over),
      around: signal.around === undefined ? null : placeOf(signal.around),
      actor: signal.actor === undefined ? null : new Set(signal.actor),
      force: signal.force === undefined ? null : new Set(signal.force),
    }),
  );
  const book = phraseBook(lists);
  const wanting = byRarest(compiled, [...lists.values()]);
  return { subjects, reader: () => readerOf(wanting, book, shared) };
}

function phrasesOf(lists: ReadonlyMap<string, readonly string[]>, concept: string): readonly string[] {
  const list = lists.get(concept);
  if (list === undefined) throw new Error(`There is no concept ${concept}.`);
  return list;
}

/** By concept, the signals to try where it is found: those that need it, and nothing with fewer phrases. */
function byRarest(
  compiled: readonly Compiled[],
  lists: readonly (readonly string[])[],
): readonly (readonly Compiled[])[] {
  const wanting = lists.map((): Compiled[] => []);
  for (const one of compiled) {
    const [rarest = -1] = [...one.all].sort((a, b) => (lists[a]?.length ?? 0) - (lists[b]?.length ?? 0));
    wanting[rarest]?.push(one);
  }
  return wanting;
}

function readerOf(
  wanting: readonly (readonly Compiled[])[],
  book: PhraseBook,
  shared: readonly string[],
): (statement: Statement) => Found {
  const read = book.reader();
  let previous: readonly Statement[] = [];
  return (statement) => {
    const before = previous.filter((one) => belongTogether(one, statement));
    if (!statement.title) previous = [...before.slice(1 - mostBefore), statement];
    const lead = statement.lead.slice(-40);
    const places = read(lead.length === 0 ? statement.words : [...lead, ...statement.words]);
    let headings: Places | null = null;
    let said: readonly Places[] | null = null;
    const over = (concept: number) => {
      headings ??= read(statement.headings);
      return headings.has(concept);
    };
    const shown: Shown = {
      statement,
      places,
      own: lead.length,
      over,
      around: (concept) => {
        said ??= before.map(({ words }) => read(words));
        return over(concept) || said.some((one) => one.has(concept));
      },
    };
    const held: Compiled[] = [];
    const own: number[] = [];
    for (const [concept, at] of places) {
      for (const one of wanting[concept] ?? []) if (holds(one, shown)) held.push(one);
      if (concept < shared.length && (at[at.length - 1] ?? -1) >= lead.length) own.push(concept);
    }
    const signals = new Map<string, Signal[]>();
    for (const { subject, signal } of held.sort(asWritten)) {
      const there = signals.get(subject);
      if (there === undefined) signals.set(subject, [signal]);
      else there.push(signal);
    }
    return { concepts: own.sort(ascending).map((concept) => shared[concept] ?? ''), signals };
  };
}

/** How many passages before one may say what it is about. */
const mostBefore = 2;

/** Whether one passage goes on from another: in its clause, or in the next of the same list or section. */
function belongTogether(one: Statement, next: Statement): boolean {
  const { clause } = one.passage;
  const follows = next.passage.clause;
  return (
    clause === follows || (clause.parent === follows.parent && follows.index - clause.index <= mostBefore)
  );
}

const ascending = (a: number, b: number) => a - b;
const asWritten = (a: Compiled, b: Compiled) => a.order - b.order;

/** What a passage shows a signal. */
interface Shown {
  readonly statement: Statement;
  readonly places: Places;
  /** Where the passage's own words begin. */
  readonly own: number;
  /** Whether a concept stands in a heading over it. */
  readonly over: (concept: number) => boolean;
  /** Whether it stands there or in what was said right before. */
  readonly around: (concept: number) => boolean;
}

function holds(one: Compiled, { statement, places, own, over, around }: Shown): boolean {
  const { signal } = one;
  for (const concept of one.all) if (!places.has(concept)) return false;
  for (const concept of one.none) if (places.has(concept)) return false;
  if (one.actor !== null && !one.actor.has(statement.actor)) return false;
  if (one.force !== null && !one.force.has(statement.force)) return false;
  if (signal.negated !== undefined && signal.negated !== statement.negated) return false;
  if (signal.definition !== undefined && signal.definition !== statement.definition) return false;
  if (statement.title && signal.title !== true) return false;
  if (one.over !== null && !over(one.over)) return false;
  const spots = one.all.map((concept) => places.get(concept) ?? []);
  if (!spots.some((list) => (list[list.length - 1] ?? -1) >= own)) return false;
  if (signal.within !== undefined && !liesWithin(spots, signal.within)) return false;
  return one.around === null || around(one.around);
}

/** Whether one place of each list can be taken so that all lie within `width` words. */
function liesWithin(spots: readonly (readonly number[])[], width: number): boolean {
  const [first = [], ...rest] = spots;
  return first.some((anchor) =>
    rest.every((list) => list.some((place) => Math.abs(place - anchor) <= width)),
  );
}
