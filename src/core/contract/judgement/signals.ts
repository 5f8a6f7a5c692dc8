import { z } from 'zod';
import {
  type Actor,
  actors,
  type Force,
  forces,
  type PhraseBook,
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
  find(statement: Statement): Found;
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
  readonly all: readonly string[];
  readonly none: readonly string[];
  readonly over: string | null;
  readonly actor: ReadonlySet<Actor> | null;
  readonly force: ReadonlySet<Force> | null;
}

/** Compiles concepts and subjects into one pass over a passage's words. */
export function signalFinder(concepts: unknown, subjects: readonly SubjectSignals[]): SignalFinder {
  const lists = new Map<string, readonly string[]>(
    Object.entries(conceptShape.parse(concepts)).map(([key, list]) => [`@${key}`, list]),
  );
  const nameOf = (written: string | readonly string[]): string => {
    if (typeof written === 'string' && written.startsWith('@')) {
      if (!lists.has(written)) throw new Error(`There is no concept ${written}.`);
      return written;
    }
    const list = typeof written === 'string' ? [written] : written;
    const key = list.join(' / ');
    lists.set(
      key,
      list.flatMap((one) => (one.startsWith('@') ? (lists.get(nameOf(one)) ?? []) : [one])),
    );
    return key;
  };
  const compiled = subjects.flatMap(({ subject, signals }) =>
    signals.map(
      (signal): Compiled => ({
        signal,
        subject,
        all: signal.all.map(nameOf),
        none: signal.none.map(nameOf),
        over: signal.over === undefined ? null : nameOf(signal.over),
        actor: signal.actor === undefined ? null : new Set(signal.actor),
        force: signal.force === undefined ? null : new Set(signal.force),
      }),
    ),
  );
  const book = phraseBook(lists);
  const shared = Object.keys(conceptShape.parse(concepts)).map((key) => `@${key}`);
  return { subjects, find: (statement) => find(statement, compiled, book, shared) };
}

function find(
  statement: Statement,
  compiled: readonly Compiled[],
  book: PhraseBook,
  shared: readonly string[],
): Found {
  const lead = statement.lead.slice(-40);
  const places = book.find([...lead, ...statement.words]);
  const over = book.find(statement.headings);
  const found = new Map<string, Signal[]>();
  for (const one of compiled) {
    if (!holds(one, statement, places, over, lead.length)) continue;
    const there = found.get(one.subject);
    if (there === undefined) found.set(one.subject, [one.signal]);
    else there.push(one.signal);
  }
  const concepts = shared.filter((concept) => (places.get(concept)?.at(-1) ?? -1) >= lead.length);
  return { concepts, signals: found };
}

type Places = ReadonlyMap<string, readonly number[]>;

function holds(one: Compiled, statement: Statement, places: Places, over: Places, own: number): boolean {
  const { signal } = one;
  if (one.all.some((concept) => !places.has(concept))) return false;
  if (one.none.some((concept) => places.has(concept))) return false;
  if (one.over !== null && !over.has(one.over)) return false;
  if (one.actor !== null && !one.actor.has(statement.actor)) return false;
  if (one.force !== null && !one.force.has(statement.force)) return false;
  if (signal.negated !== undefined && signal.negated !== statement.negated) return false;
  if (signal.definition !== undefined && signal.definition !== statement.definition) return false;
  if (statement.title && signal.title !== true) return false;
  const spots = one.all.map((concept) => places.get(concept) ?? []);
  if (!spots.some((list) => list.some((place) => place >= own))) return false;
  return signal.within === undefined || liesWithin(spots, signal.within);
}

/** Whether one place of each list can be taken so that all lie within `width` words. */
function liesWithin(spots: readonly (readonly number[])[], width: number): boolean {
  const [first = [], ...rest] = spots;
  return first.some((anchor) =>
    rest.every((list) => list.some((place) => Math.abs(place - anchor) <= width)),
  );
}
