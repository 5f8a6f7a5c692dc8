import { z } from 'zod';

const packed = z.string();

const modelShape = z.strictObject({
  version: z.number().int(),
  /** What it was trained on: how many papers and sentences, and the SHA-256 of them with their labels. */
  trainedOn: z.strictObject({ papers: z.number().int(), sentences: z.number().int(), sha256: z.string() }),
  /** By subject: "feature<TAB>weight" a line. */
  present: z.record(z.string(), packed),
  covered: packed,
  decision: z.strictObject({
    present: z.record(z.string(), z.array(z.number())),
    covered: z.record(z.string(), z.array(z.number())),
  }),
});

/** The weights by which a passage and a paper are judged. */
export interface JudgementModel {
  readonly subjects: readonly string[];
  /** For each feature, pairs of subject index and weight: the log odds that a passage speaks to the subject. */
  readonly present: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  /** Weights of "covered rather than weak". */
  readonly covered: ReadonlyMap<string, number>;
  /** By subject, weights over what a paper shows, as `paperEvidence` orders it. */
  readonly decision: {
    readonly present: Readonly<Record<string, readonly number[]>>;
    readonly covered: Readonly<Record<string, readonly number[]>>;
  };
  readonly trainedOn: { readonly papers: number; readonly sentences: number; readonly sha256: string };
}

/** Reads a model file. Throws over a file that is not one: it is ours and loads at start. */
export function readModel(content: unknown): JudgementModel {
  const file = modelShape.parse(content);
  const subjects = Object.keys(file.present);
  const present = new Map<string, (readonly [number, number])[]>();
  for (const [index, subject] of subjects.entries()) {
    for (const [feature, weight] of unpack(file.present[subject] ?? '')) {
      const there = present.get(feature);
      if (there === undefined) present.set(feature, [[index, weight]]);
      else there.push([index, weight]);
    }
  }
  return {
    subjects,
    present,
    covered: new Map(unpack(file.covered)),
    decision: file.decision,
    trainedOn: file.trainedOn,
  };
}

function unpack(lines: string): [string, number][] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.lastIndexOf('\t');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    });
}
