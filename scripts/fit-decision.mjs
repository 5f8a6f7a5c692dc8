// Fits the paper-wide decision: whether a paper speaks to a subject and whether it covers it, from what its passages
// show and from the kind of paper it is.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isOurs } from './corpus-papers.mjs';

const experience = parse(
  readFileSync(new URL('../src/core/contract/judgement/usual-by-kind.yaml', import.meta.url), 'utf8'),
);
/** How many papers of a kind our own experience counts as. */
const experienced = 2;

/** Which numbers of the evidence count, as `paperEvidence` orders them. */
const used = { present: [0, 1, 2, 3, 4, 9, 10], covered: [0, 1, 2, 3, 5, 6, 7, 8] };
/** Brings the numbers of the evidence to about the same size; the last two are what is usual in a paper's kind, and whether it is ours. */
const scale = [1, 3, 1, 1, 2, 2, 2, 2, 3, 0.08, 0.05, 1, 1];
const usualAt = 11;
/** Whether a paper is of our own corpus: such papers say more than suppliers' do, and that shall not be told of those. */
const oursAt = 12;
/** What a paper of our own counts, against a supplier's (measured on papers of suppliers never trained on). */
const oursCount = 0.2;
/** How strongly the shared part is held to nought, and what a subject differs by in its bias and elsewhere. */
const pull = {
  present: { shared: 0.05, bias: 2, own: 30 },
  covered: { shared: 0.05, bias: 2, own: 8 },
};
/** How many papers of a kind it takes to weigh as much as what is usual in all papers; and the most it may say. */
const doubt = 2;
const mostUsual = 3;

const likely = (z) => 1 / (1 + Math.exp(-z));
const logit = (p) => Math.log(p / (1 - p));

/** Weights of the paper-wide decision: a shared part, and for each subject what it differs by. */
export function fitDecision(rows, subjects) {
  const all = rows.filter(({ label }) => label.present !== null);
  const speaking = rows.filter(({ label, flag }) => label.present && !flag);
  const usual = usualByKind(all.filter(({ paper }) => !isOurs(paper)));
  const present = fitShared(
    all.map((row) => ({
      subject: row.subject,
      y: row.label.present ? 1 : 0,
      evidence: [...row.evidence, usual.without(row), isOurs(row.paper) ? 1 : 0],
    })),
    subjects,
    [...used.present, usualAt, oursAt],
    pull.present,
  );
  const covered = fitShared(
    speaking.map((row) => ({
      subject: row.subject,
      y: row.label.status === 'covered' ? 1 : 0,
      evidence: [...row.evidence, 0, isOurs(row.paper) ? 1 : 0],
    })),
    subjects,
    [...used.covered, oursAt],
    pull.covered,
  );
  const numbers = (weights) => weights.slice(0, usualAt);
  return {
    present: Object.fromEntries(subjects.map((subject) => [subject, numbers(present.get(subject))])),
    covered: Object.fromEntries(subjects.map((subject) => [subject, numbers(covered.get(subject))])),
    kinds: Object.fromEntries(
      subjects.map((subject) => [subject, usual.odds(subject, present.get(subject)[usualAt])]),
    ),
  };
}

/** How much likelier than other papers those of a kind are to speak to a subject, in log odds, by counts. */
function usualByKind(rows) {
  const counts = new Map();
  const count = (subject, kind) => {
    const key = `${subject}|${kind}`;
    if (!counts.has(key)) counts.set(key, { yes: 0, no: 0 });
    return counts.get(key);
  };
  for (const { subject, label, paper } of rows)
    for (const kind of [paper.paper.kind, '']) count(subject, kind)[label.present ? 'yes' : 'no']++;
  for (const [kind, { often, seldom }] of Object.entries(experience)) {
    for (const subject of often) count(subject, kind).yes += experienced;
    for (const subject of seldom) count(subject, kind).no += experienced;
  }
  const odds = (own, every) => {
    const base = (every.yes + 0.5) / (every.yes + every.no + 1);
    const rate = (own.yes + doubt * base) / (own.yes + own.no + doubt);
    return Math.max(-mostUsual, Math.min(mostUsual, logit(rate) - logit(base)));
  };
  const less = ({ yes, no }, present) => ({ yes: yes - (present ? 1 : 0), no: no - (present ? 0 : 1) });
  return {
    /** For one of the rows counted: what the others say, so that no answer is told to itself. */
    without({ subject, label, paper }) {
      if (isOurs(paper)) return odds(count(subject, paper.paper.kind), count(subject, ''));
      return odds(
        less(count(subject, paper.paper.kind), label.present),
        less(count(subject, ''), label.present),
      );
    },
    odds(subject, weight) {
      const labelled = rows.map(({ paper }) => paper.paper.kind);
      const kinds = [...new Set([...labelled, ...Object.keys(experience)])].sort();
      return Object.fromEntries(
        kinds.map((kind) => [kind, round(weight * odds(count(subject, kind), count(subject, '')))]),
      );
    },
  };
}

/** Logistic weights by subject. `at`: which numbers of the evidence count; the rest weigh nothing. */
function fitShared(rows, subjects, at, { shared, bias, own }) {
  const index = new Map(subjects.map((subject, place) => [subject, place]));
  const width = at.length;
  const size = width * (subjects.length + 1);
  const held = Float64Array.from({ length: size }, (_, id) =>
    id < width ? shared : id % width === 0 ? bias : own,
  );
  const scaled = rows.map(({ evidence, ...row }) => ({
    ...row,
    evidence: at.map((place) => evidence[place] / scale[place]),
  }));
  const weights = fitDense(scaled, index, width, size, held);
  return new Map(
    subjects.map((subject, place) => [
      subject,
      scale.map((_, number) => {
        const column = at.indexOf(number);
        if (column < 0) return 0;
        return round((weights[column] + weights[(place + 1) * width + column]) / scale[number]);
      }),
    ]),
  );
}

/** Full-batch gradient descent with momentum over few dense numbers, the last of which says whether a paper is ours. */
function fitDense(rows, index, width, size, pull) {
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  for (let step = 0; step < 600; step++) {
    const gradient = Float64Array.from(weights, (value, id) => value * pull[id]);
    for (const { evidence, subject, y } of rows) {
      const base = (index.get(subject) + 1) * width;
      let z = 0;
      for (let at = 0; at < width; at++) z += (weights[at] + weights[base + at]) * evidence[at];
      const error = (likely(z) - y) * (evidence[width - 1] === 1 ? oursCount : 1);
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

const round = (value) => Math.round(value * 1000) / 1000;
