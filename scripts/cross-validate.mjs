// Judgements of papers by models that never saw their supplier.
import { fitDecision } from './fit-decision.mjs';
import { bestPassages, fitPassages } from './fit-passages.mjs';

/**
 * Leaves suppliers out in `folds` groups (as many as suppliers: one at a time). Gives each paper's evidence under a
 * model without its supplier, the decision fitted on all of it, and per fold the passage weights.
 */
export function judgementByFold(data, folds) {
  const suppliers = [...new Set(data.papers.map(({ supplier }) => supplier))];
  const foldOf = new Map(
    suppliers.map((supplier, index) => [supplier, index % Math.min(folds, suppliers.length)]),
  );
  const rows = [];
  const fits = [];
  for (let fold = 0; fold < Math.min(folds, suppliers.length); fold++) {
    const fitted = fitPassages(
      data,
      data.papers.filter(({ supplier }) => foldOf.get(supplier) !== fold),
    );
    fits.push(fitted);
    for (const paper of data.papers.filter(({ supplier }) => foldOf.get(supplier) === fold))
      rows.push(...evidenceRows(data, fitted, paper, fold));
  }
  return { rows, fits, decision: fitDecision(rows, data.subjects) };
}

function evidenceRows(data, fitted, paper, fold) {
  const likeness = data.core.knownWordings(fitted.known).reader();
  return data.subjects.map((subject) => {
    const best = bestPassages(data, fitted, likeness, paper, subject);
    return {
      paper,
      subject,
      fold,
      flag: subject in paper.gold.flags,
      label: paper.labels.get(subject),
      best,
      evidence: data.core.paperEvidence(best, paper.paper.words, subject),
    };
  });
}
