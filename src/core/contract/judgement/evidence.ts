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
import type { Likeness } from './known-wordings.ts';
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
    .map((statement) => observation(statement, stem, find(statement)));
}

function observation(
  statement: Statement,
  stem: (word: string) => string,
  { concepts, signals }: ReturnType<ReturnType<SignalFinder['reader']>>,
): Observation {
  const seen = {
    statement,
    stems: statement.words.map(stem),
    leadStems: statement.lead.map(stem),
    concepts,
    signals,
  };
  return {
    ...seen,
    get features() {
      return featuresOf(seen);
    },
  };
}

/** Grammar and concepts: what may count for one subject otherwise than for the rest. */
function ideas({ statement, concepts }: Observation): readonly string[] {
  return [...grammarFeatures(statement), ...concepts];
}

/** What is seen in a passage that may tell "covered" from "weak", each once. */
export function coveredSigns(observation: Observation): readonly string[] {
  return [...new Set(['bias', ...observation.stems.slice(0, longestRead), ...ideas(observation)])];
}

/** The features of a passage for "covered rather than weak": words mean the same for every subject. */
export function coveredFeatures(observation: Observation, subject: string): Features {
  const signals = (observation.signals.get(subject) ?? []).map(({ name }) => `signal:${name}`);
  const own = new Set(['bias', ...ideas(observation), ...signals]);
  return [...coveredSigns(observation), ...[...own].map((sign) => ownFeature(subject, sign))];
}

/** How a passage was scored for one subject. */
export interface Scored {
  readonly observation: Observation;
  /** Log odds that it speaks to the subject. */
  readonly present: number;
  /** Log odds that what it says covers the subject, given that it speaks to it. */
  readonly covered: number;
  /** How like it is to wordings known to speak to the subject. */
  readonly likeness: Likeness;
}

const likely = (logit: number) => 1 / (1 + Math.exp(-logit));

/** Signals say no more than this together, so that a passage in which many of them meet does not outweigh the rest. */
const mostTold = 6;
const mostToldOfCover = 4;
/** Passages weaker than this say nothing of how firmly a subject is settled. */
const speaks = -1.5;

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** What signals say by the weights their authors gave them, untouched by training: that a subject is there at all. */
export function toldPresent(signals: readonly Signal[]): number {
  return Math.min(
    mostTold,
    signals.reduce((total, { present }) => total + present, 0),
  );
}

/** Likewise: that it is covered. */
function toldOfCover(signals: Iterable<Signal>, most: number): number {
  return within(
    [...signals].reduce((total, { covered }) => total + covered, 0),
    most,
  );
}

/**
 * What a whole paper shows for one subject, from its scored passages: the numbers the decision weighs, in a fixed
 * order. `passages` are the best few, strongest first.
 *
 * Some of them keep what the signals say apart from what the words weigh: among many words one clear sentence was
 * drowned otherwise. The last two say how like its passages are to wordings known to speak to the subject, and how much
 * liker than to those that only seem to: a wording none of whose words had weight may still be near one that was read.
 */
export function paperEvidence(
  passages: readonly Scored[],
  words: number,
  subject: string,
): readonly number[] {
  const first = passages[0];
  const signalsOf = ({ observation }: Scored) => observation.signals.get(subject) ?? [];
  const top = passages.slice(0, 3);
  const weight = top.reduce((sum, one) => sum + likely(one.present), 0) || 1;
  const speaking = passages.reduce((sum, one) => sum + likely(one.present), 0);
  const met = new Set(
    passages
      .slice(0, 4)
      .filter(({ present }) => present > speaks)
      .flatMap(signalsOf),
  );
  return [
    1,
    within(first?.present ?? -8, 8),
    Math.log1p(speaking),
    Math.log(Math.max(200, words)) - 8,
    Math.max(0, ...passages.map((one) => toldPresent(signalsOf(one)))),
    top.reduce((sum, one) => sum + likely(one.present) * within(one.covered, 4), 0) / weight,
    within(first?.covered ?? 0, 4),
    first === undefined ? 0 : toldOfCover(signalsOf(first), mostToldOfCover),
    toldOfCover(met, mostTold),
    ...likestOf(passages.map(({ likeness }) => likeness)),
  ];
}

/** The usual likeness of a paper's best passages, so that both numbers lie about nought. */
const usualLikeness = 0.88;
const usualDistance = 0.1;

function likestOf(all: readonly Likeness[]): readonly [number, number] {
  const like = all.flatMap(({ speaking }) => (speaking === null ? [] : [speaking - usualLikeness]));
  const apart = all.flatMap(({ speaking, seeming }) =>
    speaking === null || seeming === null ? [] : [speaking - seeming - usualDistance],
  );
  return [like.length === 0 ? 0 : Math.max(...like), apart.length === 0 ? 0 : Math.max(...apart)];
}
