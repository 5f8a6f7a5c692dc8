import { type FlagId, flagById, flagIds, type TermId, termById, termIds } from '../terms/index.ts';
import { conflictOf } from './conflicts.ts';
import type { Conflict, Findings, FlagFinding, Quote } from './finding.ts';
import { stemIndex } from './judgement/clause-index.ts';
import { type JudgedPaper, judgePaper } from './judgement/judge-paper.ts';
import type { JudgementModel } from './judgement/model.ts';
import { quoteOf, quotesOf } from './judgement/quotes.ts';
import type { SignalFinder } from './judgement/signals.ts';
import { stemmer } from './judgement/stem.ts';
import type { Paper } from './paper.ts';
import { type PaperView, speaking, statusOf } from './paper-view.ts';
import { findingOf } from './term-finding.ts';

/** How many of the nearest passages are shown for an absent term. */
const mostNearest = 3;

/** A review with a given model and signals; `reviewPapers` uses the ones Candour carries. */
export function reviewerWith(
  model: JudgementModel,
  finder: SignalFinder,
): (papers: readonly Paper[]) => Findings {
  return (papers) => {
    const judged = papers.map((paper) => judgePaper(paper, model, finder));
    const viewsOf = (subject: string): PaperView[] =>
      papers.flatMap((paper, index) => {
        const one = judged[index]?.subjects.get(subject);
        return one === undefined ? [] : [{ index, paper, judged: one, status: statusOf(subject, one) }];
      });
    const nearest = nearestPassages(papers, judged);
    return {
      terms: keyed(termIds, (term) => findingOf(term, viewsOf(term), model, nearest)),
      flags: keyed(flagIds, (flag) => flagOf(flag, viewsOf(flag))),
      conflicts: termIds
        .map((term) => conflictOf(term, viewsOf(term)))
        .filter((one): one is Conflict => one !== null),
    };
  };
}

/** For each term, the passages of the bundle nearest to its own vocabulary. */
function nearestPassages(papers: readonly Paper[], judged: readonly JudgedPaper[]) {
  const passages = judged.flatMap(({ observations }, index) =>
    observations.map((observation) => ({ observation, index })),
  );
  const stem = stemmer();
  const index = stemIndex(passages.map(({ observation }) => observation.statement.forms.map(stem)));
  return (term: TermId): readonly Quote[] => {
    const { title, cues } = termById(term);
    return index.search([title, ...cues].join(' '), mostNearest).flatMap(({ at }) => {
      const found = passages[at];
      const paper = found === undefined ? undefined : papers[found.index];
      return found === undefined || paper === undefined
        ? []
        : [quoteOf(paper, found.index, found.observation)];
    });
  };
}

function flagOf(flag: FlagId, views: readonly PaperView[]): FlagFinding {
  const best = [...views].sort((a, b) => b.judged.present - a.judged.present)[0];
  if (best === undefined || best.judged.present <= 0) {
    return { flag, present: false, reason: 'No passage of this kind was found.', quotes: [] };
  }
  const quotes = quotesOf(best.paper, best.index, speaking(best.judged.passages, flag));
  return { flag, present: true, reason: flagById(flag).meaning, quotes };
}

function keyed<Key extends string, Value>(
  keys: readonly Key[],
  give: (key: Key) => Value,
): Record<Key, Value> {
  const record: Partial<Record<Key, Value>> = {};
  for (const key of keys) record[key] = give(key);
  if (!holdsAll(record, keys)) throw new Error('A subject has no finding.');
  return record;
}

function holdsAll<Key extends string, Value>(
  record: Partial<Record<Key, Value>>,
  keys: readonly Key[],
): record is Record<Key, Value> {
  return keys.every((key) => record[key] !== undefined);
}
