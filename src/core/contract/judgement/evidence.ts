import {
  type Parties,
  partiesOf,
  passagesOf,
  type Statement,
  statementReader,
} from '../clause-model/index.ts';
import type { Paper } from '../paper.ts';
import { ownFeature } from './covered-weights.ts';
import { type Features, featuresOf, grammarFeatures, longestRead, type Seen } from './features.ts';
import type { Signal, SignalFinder } from './signals.ts';
import { stemmer } from './stem.ts';

/** A passage with everything that was seen in it. */
export interface Observation extends Seen {
  readonly signals: ReadonlyMap<string, readonly Signal[]>;
  /** Shared by all subjects; put together when asked for, since judging needs no names. */
  readonly features: Features;
}

/** Reads every passage of a paper once. Linear in the paper's length. */
export function observe(
  paper: Paper,
  finder: SignalFinder,
  parties: Parties = partiesOf(paper),
  worthReading: (statement: Statement) => boolean = () => true,
): readonly Observation[] {
  const find = finder.reader();
  const stem = stemmer();
  return passagesOf(paper)
    .map(statementReader(parties))
    .filter(worthReading)
    .map((statement) => observation(statement, statement.words.map(stem), find(statement)));
}

function observation(
  statement: Statement,
  stems: readonly string[],
  { concepts, signals }: ReturnType<ReturnType<SignalFinder['reader']>>,
): Observation {
  const seen = { statement, stems, concepts, signals };
  return {
    ...seen,
    get features() {
      return featuresOf(seen);
    },
  };
}

/** What is seen in a passage that may tell "covered" from "weak", each once. */
export function coveredSigns({ statement, stems, concepts }: Observation): readonly string[] {
  return [...new Set(['bias', ...stems.slice(0, longestRead), ...grammarFeatures(statement), ...concepts])];
}

/** The features of a passage for "covered rather than weak". */
export function coveredFeatures(observation: Observation, subject: string): Features {
  const signals = (observation.signals.get(subject) ?? []).map(({ name }) => `signal:${name}`);
  return [
    ...coveredSigns(observation).flatMap((sign) => [sign, ownFeature(subject, sign)]),
    ...signals.map((signal) => ownFeature(subject, signal)),
  ];
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
