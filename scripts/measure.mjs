// The measures of score.mjs, in process: presence, status, quotes, parameters, flags.
import { labelOf, overlaps } from './labelled.mjs';

export const f1 = ({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn || 1);
const cells = () => ({ tp: 0, fp: 0, fn: 0, three: 0, n: 0, hits: 0, params: 0, right: 0 });

/** Holds findings against labels. `results`: `{ paper, findings }`. Gives totals, a row by subject, every miss, and how often findings of each confidence are right. */
export function measure(results) {
  const terms = {};
  const flags = {};
  const misses = [];
  const confidence = {
    high: { n: 0, three: 0, presence: 0 },
    low: { n: 0, three: 0, presence: 0 },
  };
  let quotes = 0;
  let outside = 0;
  for (const { paper, findings } of results) {
    for (const term of Object.keys(paper.gold.terms)) {
      terms[term] ??= cells();
      const finding = findings.terms[term];
      for (const { start, end, text } of finding.quotes) {
        quotes++;
        if (paper.text.slice(start, end) !== text || end <= start) outside++;
      }
      misses.push(...tallyTerm(terms[term], term, paper, finding));
      tallyConfidence(confidence[finding.confidence], labelOf(paper, term), finding.status);
    }
    for (const flag of Object.keys(paper.gold.flags)) {
      flags[flag] ??= cells();
      misses.push(...tallyFlag(flags[flag], flag, paper, findings.flags[flag]));
    }
  }
  return { terms, flags, misses, confidence, quotes, outside, totals: totals(terms, flags) };
}

function tallyConfidence(cell, label, status) {
  cell.n++;
  if (status === label.status) cell.three++;
  if ((status !== 'absent') === label.present) cell.presence++;
}

function tallyTerm(cell, term, paper, finding) {
  const label = labelOf(paper, term);
  const got = finding.status !== 'absent';
  const misses = [];
  const miss = (what) => misses.push({ what, subject: term, file: paper.file, label, finding });
  cell.n++;
  if (got && label.present) cell.tp++;
  else if (got) cell.fp++;
  else if (label.present) cell.fn++;
  if (finding.status === label.status) cell.three++;
  else miss(`want ${label.status}, got ${finding.status}`);
  if (!got || !label.present) return misses;
  if (finding.quotes.some((quote) => label.spans.some((span) => overlaps(quote, span)))) cell.hits++;
  else miss('quotes lie elsewhere');
  for (const [name, value] of Object.entries(label.params)) {
    if (value === null) continue;
    cell.params++;
    if (finding.params[name] === value) cell.right++;
    else miss(`${name}: want ${value}, got ${finding.params[name]}`);
  }
  return misses;
}

function tallyFlag(cell, flag, paper, finding) {
  const label = labelOf(paper, flag);
  if (label.present === null) return [];
  cell.n++;
  if (finding.present && label.present) cell.tp++;
  else if (finding.present) cell.fp++;
  else if (label.present) cell.fn++;
  if (finding.present === label.present) cell.three++;
  return finding.present === label.present
    ? []
    : [
        {
          what: `want ${label.present}, got ${finding.present}`,
          subject: flag,
          file: paper.file,
          label,
          finding,
        },
      ];
}

const sum = (rows, key) => rows.reduce((total, row) => total + row[key], 0);
const summed = (rows) => Object.fromEntries(Object.keys(cells()).map((key) => [key, sum(rows, key)]));

function totals(terms, flags) {
  const rows = Object.values(terms);
  const all = summed(rows);
  const present = rows.filter(({ tp, fn }) => tp + fn > 0);
  return {
    presence: f1(all),
    macro: present.reduce((total, row) => total + f1(row), 0) / (present.length || 1),
    threeWay: all.three / (all.n || 1),
    quoteHit: all.hits / (all.tp || 1),
    params: all.right / (all.params || 1),
    flags: f1(summed(Object.values(flags))),
  };
}
