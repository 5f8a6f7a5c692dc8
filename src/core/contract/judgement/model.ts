import { z } from 'zod';
import { type CoveredWeights, coveredWeights } from './covered-weights.ts';
import { type KnownWordings, knownWordings } from './known-wordings.ts';
import { type PresenceWeights, presenceWeights } from './presence-weights.ts';

const packed = z.string();

const modelShape = z.strictObject({
  version: z.number().int(),
  /** What it was trained on: how many papers of suppliers, papers and sentences of our own, and the SHA-256 of them with their labels. */
  trainedOn: z.strictObject({
    papers: z.number().int(),
    written: z.number().int(),
    sentences: z.number().int(),
    sha256: z.string(),
  }),
  /** By subject: "feature<TAB>weight" a line. */
  present: z.record(z.string(), packed),
  covered: packed,
  /** By subject, the directions of wordings known to speak to it, and of those that only seem to. */
  known: z.record(z.string(), z.strictObject({ speaking: packed, seeming: packed })),
  decision: z.strictObject({
    present: z.record(z.string(), z.array(z.number())),
    covered: z.record(z.string(), z.array(z.number())),
    /** By subject and kind of paper. */
    kinds: z.record(z.string(), z.record(z.string(), z.number())),
  }),
});

/** The weights by which a passage and a paper are judged. */
export interface JudgementModel {
  readonly subjects: readonly string[];
  /** Log odds that a passage speaks to a subject. */
  readonly present: PresenceWeights;
  /** By subject, then by signal, the log odds that a passage which gives it speaks to the subject. */
  readonly signals: readonly ReadonlyMap<string, number>[];
  /** Weights of "covered rather than weak". */
  readonly covered: CoveredWeights;
  /** Wordings known to speak to each subject. */
  readonly known: KnownWordings;
  /** By subject, weights over what a paper shows, as `paperEvidence` orders it. */
  readonly decision: {
    readonly present: Readonly<Record<string, readonly number[]>>;
    readonly covered: Readonly<Record<string, readonly number[]>>;
    /** By subject and kind of paper, log odds for a paper of that kind to speak to the subject. */
    readonly kinds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly trainedOn: {
    readonly papers: number;
    readonly written: number;
    readonly sentences: number;
    readonly sha256: string;
  };
}

/** Reads a model file. Throws over a file that is not one: it is ours and loads at start. */
export function readModel(content: unknown): JudgementModel {
  const file = modelShape.parse(content);
  const subjects = Object.keys(file.present);
  const features = subjects.map((subject) => unpack(file.present[subject] ?? ''));
  return {
    subjects,
    present: presenceWeights(features.map((all) => all.filter(([name]) => !name.startsWith(signalMark)))),
    signals: features.map((all) => new Map(all.flatMap(asSignal))),
    covered: coveredWeights(unpack(file.covered), subjects),
    known: knownWordings(file.known),
    decision: file.decision,
    trainedOn: file.trainedOn,
  };
}

const signalMark = 'signal:';

function asSignal([name, weight]: Weighted): Weighted[] {
  return name.startsWith(signalMark) ? [[name.slice(signalMark.length), weight]] : [];
}

type Weighted = readonly [string, number];

/** Reads lines of "feature<TAB>weight". */
function unpack(lines: string): Weighted[] {
  const features: Weighted[] = [];
  let from = 0;
  for (let tab = lines.indexOf('\t'); tab >= 0; tab = lines.indexOf('\t', from)) {
    const newline = lines.indexOf('\n', tab);
    const end = newline < 0 ? lines.length : newline;
    features.push([lines.slice(from, tab), Number(lines.slice(tab + 1, end))]);
    from = end + 1;
  }
  return features;
}
