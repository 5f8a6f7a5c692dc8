// Fits the judgement: which passages speak to a subject, whether they cover it, and what a paper shows as a whole.

import { labelOf, overlaps } from './labelled.mjs';
import { fitLogistic } from './train-linear.mjs';

const settings = {
  epochs: 8,
  /** How strongly each kind of feature is held to its prior. */
  pullWord: 0.6,
  pullIdea: 0.6,
  pullSignal: 0.15,
  pullBias: 0.01,
  /** Weights of examples: a quoted passage, one not quoted in a paper that speaks to the subject, a sentence of ours. */
  positive: 5,
  unquoted: 0.04,
  example: 2,
  /** Passages of a paper that are weighed for a subject; the product weighs as many. */
  candidates: 12,
  /** A feature seen in fewer passages than this is left out, and so is a weight smaller than `least`. */
  rarest: 3,
  least: 0.15,
  /** The share of passages without any signal that is trained on, for speed. */
  share: 0.4,
};

/** Numbers for names, so that examples are short lists. */
class Names {
  ids = new Map();
  list = [];
  id(name) {
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.list.length;
      this.ids.set(name, id);
      this.list.push(name);
    }
    return id;
  }
}

const likely = (z) => 1 / (1 + Math.exp(-z));
const judged = ({ statement }) => !statement.title && statement.passage.text.length >= 15;

/** Observes every paper once: passages, their features as numbers, and their labels by subject. */
export function prepare(papers, core, subjects, examples = []) {
  const names = new Names();
  const coveredNames = new Names();
  for (const { subject, signals } of core.finder.subjects) {
    for (const { name } of signals) {
      names.id(`signal:${subject}:${name}`);
      coveredNames.id(`${subject}|signal:${name}`);
    }
  }
  const asPassage = (observation) => ({
    observation,
    x: observation.features.map((name) => names.id(name)),
    signals: new Map(
      [...observation.signals].map(([subject, list]) => [
        subject,
        list.map(({ name }) => names.id(`signal:${subject}:${name}`)),
      ]),
    ),
    covered: new Map(),
  });
  const prepared = papers.map((entry) => {
    const passages = core
      .observe(entry.paper, core.finder)
      .filter(judged)
      .map((observation) => {
        const { clause, start, end } = observation.statement.passage;
        return { ...asPassage(observation), span: core.sourceSpan(clause, start, end) };
      });
    const labels = new Map(subjects.map((subject) => [subject, labelOf(entry, subject)]));
    const quoted = new Map(
      subjects.map((subject) => [
        subject,
        passages.map(({ span }) => labels.get(subject).spans.some((gold) => overlaps(span, gold))),
      ]),
    );
    return { ...entry, passages, labels, quoted };
  });
  const book = examples.map(({ observation, ...rest }) => ({ ...rest, passage: asPassage(observation) }));
  dropRare([...prepared.flatMap(({ passages }) => passages), ...book.map(({ passage }) => passage)], names);
  const featuresOf = (passage, subject) => {
    const signals = passage.signals.get(subject);
    return signals === undefined ? passage.x : Int32Array.from([...passage.x, ...signals]);
  };
  const coveredOf = (passage, subject) => {
    let ids = passage.covered.get(subject);
    if (ids === undefined) {
      ids = core.coveredFeatures(passage.observation, subject).map((name) => coveredNames.id(name));
      passage.covered.set(subject, ids);
    }
    return ids;
  };
  return { papers: prepared, book, names, coveredNames, featuresOf, coveredOf, subjects, core };
}

/** Features seen in fewer than three passages cannot carry over to another paper. */
function dropRare(passages, names) {
  const seen = new Int32Array(names.list.length);
  for (const { x } of passages) for (const id of x) seen[id]++;
  for (const passage of passages)
    passage.x = Int32Array.from(passage.x.filter((id) => seen[id] >= settings.rarest));
}

function presentPriors(names, core) {
  const prior = new Float64Array(names.list.length);
  for (const { subject, signals } of core.finder.subjects) {
    for (const { name, present } of signals) {
      const id = names.ids.get(`signal:${subject}:${name}`);
      if (id !== undefined) prior[id] = present;
    }
  }
  const bias = names.ids.get('bias');
  if (bias !== undefined) prior[bias] = -4;
  return prior;
}

/** How strongly each feature is held to its prior. */
function pulls(names, pullWord) {
  return Float64Array.from(names.list, (name) => {
    if (name.includes('signal:')) return settings.pullSignal;
    if (name.endsWith('bias')) return settings.pullBias;
    return name.startsWith('@') ? settings.pullIdea : pullWord;
  });
}

/** Passage weights by subject from some papers (and the phrasebook's examples). */
export function fitPassages(data, papers) {
  const extra = data.book;
  const { names, featuresOf, subjects, core } = data;
  const pull = pulls(names, settings.pullWord);
  const prior = presentPriors(names, core);
  const present = new Map();
  for (const subject of subjects) {
    const examples = [];
    for (const paper of papers) {
      const label = paper.labels.get(subject);
      if (label.present === null) continue;
      const quoted = paper.quoted.get(subject);
      paper.passages.forEach((passage, index) => {
        const y = quoted[index] ? 1 : 0;
        if (y === 0 && !passage.signals.has(subject) && (index * 7919) % 10 >= settings.share * 10) return;
        const kept = y === 1 || passage.signals.has(subject) ? 1 : 1 / settings.share;
        const w = (y ? settings.positive : label.present ? settings.unquoted : 1) * kept;
        examples.push({ x: featuresOf(passage, subject), y, w });
      });
    }
    for (const one of extra.filter((example) => example.subject === subject)) {
      examples.push({
        x: featuresOf(one.passage, subject),
        y: one.status === 'none' ? 0 : 1,
        w: settings.example,
      });
    }
    present.set(subject, fitLogistic(examples, names.list.length, { epochs: settings.epochs, pull, prior }));
  }
  for (const weights of present.values()) prune(weights, names.list);
  return { present, covered: prune(fitCovered(data, papers, extra), data.coveredNames.list) };
}

/** Small weights tell more of the papers at hand than of the next one, and would make the model file large. */
function prune(weights, list) {
  for (let id = 0; id < weights.length; id++) {
    if (Math.abs(weights[id]) < settings.least && !list[id].includes('signal:')) weights[id] = 0;
  }
  return weights;
}

function fitCovered({ coveredNames, coveredOf, subjects, core }, papers, extra) {
  const examples = [];
  for (const subject of subjects) {
    for (const paper of papers) {
      const label = paper.labels.get(subject);
      if (!label.present || subject in paper.gold.flags) continue;
      paper.passages.forEach((passage, index) => {
        if (paper.quoted.get(subject)[index])
          examples.push({ x: coveredOf(passage, subject), y: label.status === 'covered' ? 1 : 0, w: 1 });
      });
    }
    for (const one of extra.filter((example) => example.subject === subject && example.status !== 'none')) {
      examples.push({ x: coveredOf(one.passage, subject), y: one.status === 'covered' ? 1 : 0, w: 1 });
    }
  }
  const prior = new Float64Array(coveredNames.list.length);
  for (const { subject, signals } of core.finder.subjects) {
    for (const { name, covered } of signals) {
      const id = coveredNames.ids.get(`${subject}|signal:${name}`);
      if (id !== undefined) prior[id] = covered;
    }
  }
  return fitLogistic(examples, coveredNames.list.length, {
    epochs: 20,
    rate: 0.2,
    pull: pulls(coveredNames, 0.8),
    prior,
  });
}

/** The best passages of a paper for a subject under fitted weights, strongest first. */
export function bestPassages(data, fitted, paper, subject) {
  const weights = fitted.present.get(subject);
  const scored = paper.passages.map((passage) => ({
    passage,
    present: sum(weights, data.featuresOf(passage, subject)),
  }));
  scored.sort((a, b) => b.present - a.present);
  return scored.slice(0, settings.candidates).map((one) => ({
    ...one,
    observation: one.passage.observation,
    covered: sum(fitted.covered, data.coveredOf(one.passage, subject)),
  }));
}

function sum(weights, ids) {
  let z = 0;
  for (const id of ids) z += weights[id] ?? 0;
  return z;
}

/** Weights of the paper-wide decision: a shared part, and for each subject what it differs by. */
export function fitDecision(rows, subjects) {
  const all = rows.filter(({ label }) => label.present !== null);
  const speaking = rows.filter(({ label, flag }) => label.present && !flag);
  return {
    present: fitShared(all, subjects, [0, 1, 4, 7, 8], ({ label }) => (label.present ? 1 : 0), {
      bias: 0.3,
      own: 10,
    }),
    covered: fitShared(
      speaking,
      subjects,
      [0, 1, 2, 3, 4, 5, 6, 7],
      ({ label }) => (label.status === 'covered' ? 1 : 0),
      { bias: 0.4, own: 4 },
    ),
  };
}

/** Brings the numbers of the evidence to about the same size. */
const scale = [1, 3, 3, 3, 1, 2, 0.5, 1, 2];

/** `used`: which numbers of the evidence count. `bias`, `own`: how strongly a subject is held to the shared part. */
function fitShared(rows, subjects, used, answer, { bias, own }) {
  const index = new Map(subjects.map((subject, at) => [subject, at]));
  const width = used.length;
  const size = width * (subjects.length + 1);
  const pull = Float64Array.from({ length: size }, (_, id) =>
    id < width ? 0.05 : id % width === 0 ? bias : own,
  );
  const scaled = rows.map((row) => ({
    subject: row.subject,
    y: answer(row),
    evidence: used.map((at) => row.evidence[at] / scale[at]),
  }));
  const weights = fitDense(scaled, index, width, size, pull);
  const weightOf = (subject, at) => {
    const place = used.indexOf(at);
    return place < 0
      ? 0
      : round((weights[place] + weights[(index.get(subject) + 1) * width + place]) / scale[at]);
  };
  return Object.fromEntries(
    subjects.map((subject) => [subject, scale.map((_, at) => weightOf(subject, at))]),
  );
}

/** Full-batch gradient descent with momentum over few dense numbers. */
function fitDense(rows, index, width, size, pull) {
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  for (let step = 0; step < 600; step++) {
    const gradient = Float64Array.from(weights, (value, id) => value * pull[id]);
    for (const { evidence, subject, y } of rows) {
      const base = (index.get(subject) + 1) * width;
      let z = 0;
      for (let at = 0; at < width; at++) z += (weights[at] + weights[base + at]) * evidence[at];
      const error = likely(z) - y;
      for (let at = 0; at < width; at++) {
        const g = error * evidence[at];
        gradient[at] += g;
        gradient[base + at] += g;
      }
    }
    for (let id = 0; id < size; id++) {
      speed[id] = 0.9 * speed[id] - (0.6 / Math.max(200, rows.length)) * gradient[id];
      weights[id] += speed[id];
    }
  }
  return weights;
}

export const round = (value) => Math.round(value * 1000) / 1000;

/** The model file's content from fitted weights. */
export function packModel(data, fitted, decision, about) {
  const lines = (weights, list, keep) =>
    list
      .map((name, id) => [name, round(weights[id] ?? 0)])
      .filter(([name, value]) => (value !== 0 || name.includes('signal:')) && keep(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}\t${value}`)
      .join('\n');
  const present = Object.fromEntries(
    data.subjects.map((subject) => {
      const prefix = `signal:${subject}:`;
      const own = lines(
        fitted.present.get(subject),
        data.names.list,
        (name) => !name.startsWith('signal:') || name.startsWith(prefix),
      );
      return [subject, own.replaceAll(prefix, 'signal:')];
    }),
  );
  return {
    version: 1,
    ...about,
    present,
    covered: lines(fitted.covered, data.coveredNames.list, () => true),
    decision,
  };
}
