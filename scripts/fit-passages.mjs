// Fits the weights of passages: which speak to a subject, and whether what they say covers it.
import { isOurs } from './corpus-papers.mjs';
import { fitLogistic } from './train-linear.mjs';

export const settings = {
  epochs: 8,
  /** How strongly each kind of feature is held to its prior. */
  pullWord: 0.6,
  pullIdea: 0.6,
  pullSignal: 0.15,
  pullBias: 0.01,
  pullCovered: 0.8,
  /** Weights of examples: a quoted passage, one not quoted in a paper that speaks to the subject, a sentence of ours. */
  positive: 5,
  unquoted: 0.04,
  example: 2,
  /** Of a passage of our own corpus, against one of a supplier's paper: more of it drowned how suppliers really write. */
  ours: 0.15,
  /** Passages of a paper that are weighed for a subject; the product weighs as many. */
  candidates: 12,
  /** A weight smaller than this is left out. */
  least: 0.05,
};

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
        const w =
          (y ? settings.positive : label.present ? settings.unquoted : 1) *
          (isOurs(paper) ? settings.ours : 1);
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
  const known = Object.fromEntries(subjects.map((subject) => [subject, wordings(data, papers, subject)]));
  return { present, known, covered: prune(fitCovered(data, papers, extra), data.coveredNames.list) };
}

/**
 * The directions of passages readers quoted and of the phrasebook's sentences, and of sentences that only seem to speak.
 * Those of our own corpus would make the model larger and no better.
 */
function wordings({ core, book }, papers, subject) {
  const quoted = papers.flatMap((paper) =>
    !isOurs(paper) && paper.labels.get(subject).present
      ? paper.passages.filter((_, index) => paper.quoted.get(subject)[index])
      : [],
  );
  const ours = book.filter((example) => example.subject === subject);
  const packed = (passages) =>
    Buffer.concat(
      passages.map(({ observation }) => Buffer.from(core.packedDirection(observation).buffer)),
    ).toString('base64');
  return {
    speaking: packed([
      ...quoted,
      ...ours.filter(({ status }) => status !== 'none').map(({ passage }) => passage),
    ]),
    seeming: packed(ours.filter(({ status }) => status === 'none').map(({ passage }) => passage)),
  };
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
    pull: pulls(coveredNames, settings.pullCovered),
    prior,
  });
}

/** The best passages of a paper for a subject under fitted weights, strongest first. `likeness` reads those of this paper. */
export function bestPassages(data, fitted, likeness, paper, subject) {
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
    likeness: likeness(subject, one.passage.observation),
  }));
}

function sum(weights, ids) {
  let z = 0;
  for (const id of ids) z += weights[id] ?? 0;
  return z;
}
