import { type TermId, termById } from '../terms/index.ts';
import { doubtOver } from './doubt.ts';
import type { Finding, Quote, Status } from './finding.ts';
import type { Scored } from './judgement/evidence.ts';
import { groundsOf } from './judgement/grounds.ts';
import type { JudgementModel } from './judgement/model.ts';
import { parametersOf } from './judgement/parameters.ts';
import { quotesOf } from './judgement/quotes.ts';
import { bestOf, type PaperView, speaking } from './paper-view.ts';

/**
 * The finding on one term from what each paper of the bundle says on it; the best paper wins.
 * @param nearest gives the passages nearest to a term's own vocabulary, for a term that is absent
 */
export function findingOf(
  term: TermId,
  views: readonly PaperView[],
  model: JudgementModel,
  nearest: (term: TermId) => readonly Quote[],
): Finding {
  const { provisions } = termById(term);
  const best = bestOf(views);
  const doubt = best === undefined ? null : doubtOver(term, best);
  if (best === undefined || best.status === 'absent') {
    return {
      term,
      status: 'absent',
      confidence: doubt === null ? 'high' : 'low',
      doubt,
      reason: 'No passage settles this; the nearest passages are shown so that you can check.',
      grounds: [],
      quotes: [],
      closest: nearest(term),
      params: {},
      provisions,
      owedBy: null,
    };
  }
  const { params, from } = parametersOf(term, best.judged.passages);
  const passages = speaking(best.judged.passages, term);
  const grounds = passages[0] === undefined ? [] : groundsOf(passages[0], term, model);
  const says = grounds.filter(({ weight }) => weight > 0).map((ground) => ground.says);
  return {
    term,
    status: best.status,
    confidence: doubt === null ? 'high' : 'low',
    doubt,
    reason: reasonOf(best.status, says),
    grounds,
    quotes: quotesOf(best.paper, best.index, [...from.slice(0, 1), ...passages]),
    closest: [],
    params,
    provisions,
    owedBy: owedBy(passages.slice(0, bearers)),
  };
}

/** So many of the best passages tell whose duty it is. */
const bearers = 4;

function reasonOf(status: Exclude<Status, 'absent'>, says: readonly string[]): string {
  const opening =
    status === 'covered' ? 'A definite commitment' : 'Touched, but not a commitment one can rely on';
  return says.length === 0 ? `${opening}.` : `${opening}: ${says.slice(0, 2).join('; ')}.`;
}

function owedBy(passages: readonly Scored[]): Finding['owedBy'] {
  const actors = new Set(passages.map(({ observation }) => observation.statement.actor));
  if (actors.has('both') || (actors.has('supplier') && actors.has('customer'))) return 'both';
  return actors.has('customer') && actors.size === 1 ? 'customer' : 'supplier';
}
