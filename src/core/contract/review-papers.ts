import { type FlagId, flagIds, type TermId, termIds } from '../terms/index.ts';
import { conflictOf } from './conflicts.ts';
import type { Conflict, Finding, Findings, FlagFinding, Status } from './finding.ts';
import type { Scored } from './judgement/evidence.ts';
import { groundsOf } from './judgement/grounds.ts';
import { type Judged, judgePaper } from './judgement/judge-paper.ts';
import type { JudgementModel } from './judgement/model.ts';
import { parametersOf } from './judgement/parameters.ts';
import { quotesOf } from './judgement/quotes.ts';
import type { SignalFinder } from './judgement/signals.ts';
import type { Paper } from './paper.ts';

/** What one paper of the bundle says on a term. */
export interface PaperView {
  readonly index: number;
  readonly paper: Paper;
  readonly judged: Judged;
  readonly status: Status;
}

/** Log odds above which a term is taken to be there. Below zero, since overlooking costs more than reading twice. */
const presentFrom = -0.3;
const coveredFrom = 0;
const flagFrom = 0;
/** Nearer to a threshold than this, a person is asked to read the quotes. */
const sure = 0.8;
const most = 3;
/** A further quote is shown only if it is not much weaker than the first. */
const quoteFloor = -6;

/** A review with a given model and signals; `reviewPapers` uses the ones Candour carries. */
export function reviewerWith(
  model: JudgementModel,
  finder: SignalFinder,
): (papers: readonly Paper[]) => Findings {
  return (papers) => {
    const judged = papers.map((paper) => judgePaper(paper, model, finder));
    const viewsOf = (subject: string): PaperView[] =>
      papers.flatMap((paper, index) => {
        const one = judged[index]?.get(subject);
        return one === undefined ? [] : [{ index, paper, judged: one, status: statusOf(one) }];
      });
    const terms = termIds.map((term): [TermId, Finding] => [term, findingOf(term, viewsOf(term), model)]);
    const flags = flagIds.map((flag): [FlagId, FlagFinding] => [flag, flagOf(flag, viewsOf(flag))]);
    const conflicts = termIds
      .map((term) => conflictOf(term, viewsOf(term)))
      .filter((one): one is Conflict => one !== null);
    return { terms: complete(terms, termIds), flags: complete(flags, flagIds), conflicts };
  };
}

function complete<Key extends string, Value>(
  entries: readonly (readonly [Key, Value])[],
  keys: readonly Key[],
): Record<Key, Value> {
  const record: Partial<Record<Key, Value>> = {};
  for (const [key, value] of entries) record[key] = value;
  if (!holdsAll(record, keys)) throw new Error('A finding is missing.');
  return record;
}

function holdsAll<Key extends string, Value>(
  record: Partial<Record<Key, Value>>,
  keys: readonly Key[],
): record is Record<Key, Value> {
  return keys.every((key) => record[key] !== undefined);
}

function statusOf({ present, covered }: Judged): Status {
  if (present <= presentFrom) return 'absent';
  return covered > coveredFrom ? 'covered' : 'weak';
}

const rank: Readonly<Record<Status, number>> = { covered: 2, weak: 1, absent: 0 };

/** The paper that says most; of equals, the surest. */
function bestOf(views: readonly PaperView[]): PaperView | undefined {
  return [...views].sort((a, b) => rank[b.status] - rank[a.status] || b.judged.present - a.judged.present)[0];
}

function findingOf(term: TermId, views: readonly PaperView[], model: JudgementModel): Finding {
  const best = bestOf(views);
  const status = best?.status ?? 'absent';
  const passages = best === undefined ? [] : speaking(best.judged.passages);
  const quotes = best === undefined ? [] : quotesOf(best.paper, best.index, passages);
  const grounds = passages[0] === undefined ? [] : groundsOf(passages[0], term, model);
  return {
    term,
    status,
    confidence: best === undefined || isSure(best) ? 'high' : 'low',
    reason: reasonOf(
      status,
      grounds.filter(({ weight }) => weight > 0).map(({ says }) => says),
    ),
    grounds,
    quotes: status === 'absent' ? [] : quotes,
    closest: status === 'absent' ? quotes : [],
    params: status === 'absent' ? {} : parametersOf(term, best?.judged.passages ?? []),
    provisions: [],
    owedBy: status === 'absent' ? null : owedBy(passages),
  };
}

function isSure({ judged: { present, covered }, status }: PaperView): boolean {
  if (Math.abs(present - presentFrom) < sure) return false;
  return status === 'absent' || Math.abs(covered - coveredFrom) >= sure / 2;
}

function speaking(passages: readonly Scored[]): readonly Scored[] {
  const top = passages[0]?.present ?? 0;
  return passages.filter((one) => one.present >= top + quoteFloor).slice(0, most);
}

const opening: Readonly<Record<Status, string>> = {
  covered: 'A definite commitment',
  weak: 'Touched, but not a commitment one can rely on',
  absent: 'No passage settles this',
};

function reasonOf(status: Status, says: readonly string[]): string {
  if (status === 'absent') return `${opening.absent}; the nearest passages are shown so that you can check.`;
  return says.length === 0 ? `${opening[status]}.` : `${opening[status]}: ${says.slice(0, 2).join('; ')}.`;
}

function owedBy(passages: readonly Scored[]): Finding['owedBy'] {
  const actors = new Set(passages.map(({ observation }) => observation.statement.actor));
  if (actors.has('both') || (actors.has('supplier') && actors.has('customer'))) return 'both';
  return actors.has('customer') && actors.size === 1 ? 'customer' : 'supplier';
}

function flagOf(flag: FlagId, views: readonly PaperView[]): FlagFinding {
  const best = [...views].sort((a, b) => b.judged.present - a.judged.present)[0];
  const present = best !== undefined && best.judged.present > flagFrom;
  const quotes =
    best === undefined || !present ? [] : quotesOf(best.paper, best.index, speaking(best.judged.passages));
  return {
    flag,
    present,
    reason: present ? 'The quoted words are of this kind.' : 'No passage of this kind was found.',
    quotes,
  };
}
