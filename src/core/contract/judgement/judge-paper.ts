import type { Paper } from '../paper.ts';
import { coveredFeatures, type Observation, observe, paperEvidence, type Scored } from './evidence.ts';
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
  const observations = observe(paper, finder).filter(
    ({ statement }) => !statement.title && statement.passage.text.length >= shortest,
  );
  const best = model.subjects.map((): { observation: Observation; present: number }[] => []);
  for (const observation of observations) {
    const odds = oddsOf(observation, model);
    for (const [index, list] of best.entries()) keepBest(list, { observation, present: odds[index] ?? 0 });
  }
  const subjects = new Map(
    model.subjects.map((subject, index) => {
      const passages = (best[index] ?? []).map(({ observation, present }) => ({
        observation,
        present,
        covered: sum(model.covered, coveredFeatures(observation, subject)),
      }));
      const evidence = paperEvidence(passages, paper.words, subject);
      const present = dot(model.decision.present[subject], evidence);
      return [subject, { present, covered: dot(model.decision.covered[subject], evidence), passages }];
    }),
  );
  return { observations, subjects };
}

function oddsOf(observation: Observation, model: JudgementModel): Float64Array {
  const odds = new Float64Array(model.subjects.length);
  for (const feature of observation.features) {
    for (const [index, weight] of model.present.get(feature) ?? []) odds[index] = (odds[index] ?? 0) + weight;
  }
  for (const [subject, signals] of observation.signals) {
    const index = model.subjects.indexOf(subject);
    for (const { name, present } of signals) {
      const learnt = model.present.get(`signal:${name}`)?.find(([at]) => at === index)?.[1];
      odds[index] = (odds[index] ?? 0) + (learnt ?? present);
    }
  }
  return odds;
}

/** Keeps a short list in order of strength; of equals the earlier in the paper stands first. */
function keepBest<T extends { present: number }>(list: T[], one: T): void {
  if (list.length === candidates && one.present <= (list[candidates - 1]?.present ?? 0)) return;
  let at = list.length;
  while (at > 0 && (list[at - 1]?.present ?? 0) < one.present) at--;
  list.splice(at, 0, one);
  if (list.length > candidates) list.pop();
}

function sum(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  return features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
}

function dot(weights: readonly number[] | undefined, evidence: readonly number[]): number {
  return (weights ?? []).reduce((total, weight, at) => total + weight * (evidence[at] ?? 0), 0);
}
