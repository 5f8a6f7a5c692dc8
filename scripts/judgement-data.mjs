// The labelled papers and the phrasebook as training sees them: passages with numbered features, and their labels.
import { labelOf, overlaps } from './labelled.mjs';

/** A feature seen in fewer passages than this is left out. */
const rarest = 3;

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
  for (const passage of passages) passage.x = Int32Array.from(passage.x.filter((id) => seen[id] >= rarest));
}
