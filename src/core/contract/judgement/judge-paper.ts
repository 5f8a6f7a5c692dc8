import { partiesOf, type Statement } from '../clause-model/index.ts';
import type { Paper } from '../paper.ts';
import { coveredSigns, type Observation, observe, paperEvidence, type Scored } from './evidence.ts';
import { showFeatures } from './features.ts';
import { isAmongBest, keepBest } from './keep-best.ts';
import type { JudgementModel } from './model.ts';
import type { SignalFinder } from './signals.ts';

/** What one paper says on one subject. */
export interface Judged {
  /** Log odds that the paper speaks to the subject at all. */
  readonly present: number;
  /** Log odds that it covers it, given that it speaks to it. */
  readonly covered: number;
  /** Its best passages, strongest first. */
  readonly passages: readonly Scored[];
}

/** How many passages of a paper are weighed for a subject. */
const candidates = 12;
const shortest = 15;

/** A paper's passages, and what they say on each subject. */
export interface JudgedPaper {
  readonly observations: readonly Observation[];
  readonly subjects: ReadonlyMap<string, Judged>;
}

/** Judges every subject of the model on one paper. Linear in the paper's length. */
export function judgePaper(paper: Paper, model: JudgementModel, finder: SignalFinder): JudgedPaper {
  const observations = observe(paper, finder, partiesOf(paper), worthReading);
  const best = strongest(observations, model);
  const signs = new Map<Observation, readonly string[]>();
  const signsOf = (observation: Observation): readonly string[] => {
    const there = signs.get(observation) ?? coveredSigns(observation);
    signs.set(observation, there);
    return there;
  };
  const likeness = model.known.reader();
  const subjects = new Map(
    model.subjects.map((subject, index) => {
      const passages = (best[index] ?? []).map(({ observation, present }) => ({
        observation,
        present,
        covered: model.covered.sum(subject, signsOf(observation), observation.signals.get(subject) ?? []),
        likeness: likeness(subject, observation),
      }));
      const evidence = paperEvidence(passages, paper.words, subject);
      const usual = model.decision.kinds[subject]?.[paper.kind] ?? 0;
      const present = usual + dot(model.decision.present[subject], evidence);
      return [subject, { present, covered: dot(model.decision.covered[subject], evidence), passages }];
    }),
  );
  return { observations, subjects };
}

function worthReading({ title, passage }: Statement): boolean {
  return !title && passage.text.length >= shortest;
}

type Candidate = Pick<Scored, 'observation' | 'present'>;

/** By subject, the passages that speak to it most. */
function strongest(observations: readonly Observation[], model: JudgementModel): readonly Candidate[][] {
  const best = model.subjects.map((): Candidate[] => []);
  const places = new Map(model.subjects.map((subject, place) => [subject, place]));
  const words = model.present.adder();
  const odds = new Float64Array(model.subjects.length);
  for (const observation of observations) {
    words.into(odds.fill(0));
    showFeatures(observation, words);
    for (const [subject, signals] of observation.signals) {
      const place = places.get(subject);
      if (place === undefined) continue;
      const learnt = model.signals[place];
      for (const { name, present } of signals)
        odds[place] = (odds[place] ?? 0) + (learnt?.get(name) ?? present);
    }
    for (let place = 0; place < best.length; place++) {
      const list = best[place] ?? [];
      const present = odds[place] ?? 0;
      if (isAmongBest(list, candidates, present, presence))
        keepBest(list, candidates, { observation, present }, presence);
    }
  }
  return best;
}

const presence = ({ present }: Candidate): number => present;

function dot(weights: readonly number[] | undefined, evidence: readonly number[]): number {
  return (weights ?? []).reduce((total, weight, at) => total + weight * (evidence[at] ?? 0), 0);
}
