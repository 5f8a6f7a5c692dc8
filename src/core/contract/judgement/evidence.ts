import { type Parties, partiesOf, passagesOf, type Statement, stateOf } from '../clause-model/index.ts';
import type { Paper } from '../paper.ts';
import { conceptFeatures, type Features, grammarFeatures, lexicalFeatures } from './features.ts';
import type { Signal, SignalFinder } from './signals.ts';
import { stem } from './stem.ts';

/** A passage with everything that was seen in it. */
export interface Observation {
  readonly statement: Statement;
  readonly concepts: readonly string[];
  /** Shared by all subjects. */
  readonly features: Features;
  readonly signals: ReadonlyMap<string, readonly Signal[]>;
}

/** Reads every passage of a paper once. Linear in the paper's length. */
export function observe(
  paper: Paper,
  finder: SignalFinder,
  parties: Parties = partiesOf(paper),
): readonly Observation[] {
  return passagesOf(paper).map((passage) => {
    const statement = stateOf(passage, parties);
    const { concepts, signals } = finder.find(statement);
    return {
      statement,
      concepts,
      features: [...lexicalFeatures(statement), ...conceptFeatures(statement, concepts)],
      signals,
    };
  });
}

/** The features of a passage for "covered rather than weak". */
export function coveredFeatures({ statement, concepts, signals }: Observation, subject: string): Features {
  const seen = new Set<string>(['bias', `${subject}|bias`]);
  for (const word of new Set(statement.words.slice(0, 140).map(stem))) {
    seen.add(word);
    seen.add(`${subject}|${word}`);
  }
  for (const sign of [...grammarFeatures(statement), ...concepts]) {
    seen.add(sign);
    seen.add(`${subject}|${sign}`);
  }
  for (const { name } of signals.get(subject) ?? []) seen.add(`${subject}|signal:${name}`);
  return [...seen];
}

/** How a passage was scored for one subject. */
export interface Scored {
  readonly observation: Observation;
  /** Log odds that it speaks to the subject. */
  readonly present: number;
  /** Log odds that what it says covers the subject, given that it speaks to it. */
  readonly covered: number;
}

const likely = (logit: number) => 1 / (1 + Math.exp(-logit));

/** Signals say no more than this together, so that a passage in which many of them meet does not outweigh the rest. */
const mostTold = 6;

/** What the signals of a subject say of a passage by the weights their authors gave them, untouched by training. */
function told({ observation }: Scored, subject: string): number {
  const signals = observation.signals.get(subject) ?? [];
  const sum = signals.reduce((total, { present }) => total + present, 0);
  return Math.min(mostTold, sum);
}

/**
 * What a whole paper shows for one subject, from its scored passages: the numbers the decision weighs, in a fixed
 * order. `passages` are the best few, strongest first.
 *
 * The last number keeps what the signals say apart from what the words weigh: among many words one clear sentence
 * was drowned otherwise.
 */
export function paperEvidence(
  passages: readonly Scored[],
  words: number,
  subject: string,
): readonly number[] {
  const [first, second, third] = passages;
  const odds = (one: Scored | undefined) => Math.max(-8, Math.min(8, one?.present ?? -8));
  const top = passages.slice(0, 3);
  const weight = top.reduce((sum, one) => sum + likely(one.present), 0) || 1;
  const speaking = passages.reduce((sum, one) => sum + likely(one.present), 0);
  const firmest = Math.max(...top.map((one) => likely(one.present) * likely(one.covered)), 0);
  return [
    1,
    odds(first),
    odds(second),
    odds(third),
    Math.log1p(speaking),
    top.reduce((sum, one) => sum + likely(one.present) * Math.max(-4, Math.min(4, one.covered)), 0) / weight,
    firmest,
    Math.log(Math.max(200, words)) - 8,
    Math.max(0, ...passages.map((one) => told(one, subject))),
  ];
}
