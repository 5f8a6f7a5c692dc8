import type { TermId } from '../terms/index.ts';
import type { Conflict } from './finding.ts';
import type { Scored } from './judgement/evidence.ts';
import { type Parameters, parametersOf } from './judgement/parameters.ts';
import { clauseQuote, quotesOf } from './judgement/quotes.ts';
import type { PaperView } from './paper-view.ts';
import { prevailing } from './precedence.ts';

/** Only what a paper says foremost on a term is held against another's. */
const foremost = 3;

/** What a paper states of a term, and the passage that states it. */
interface Stated {
  readonly view: PaperView;
  readonly value: string;
  readonly passage: Scored;
}

/** Two papers of a bundle that state a figure or a stance of one term differently; null where none do. */
export function conflictOf(term: TermId, views: readonly PaperView[]): Conflict | null {
  const stated = views.flatMap((view) => statedIn(view, term));
  const values = new Set(stated.map(({ value }) => value));
  if (values.size < 2) return null;
  const placed = (view: PaperView) => ({ index: view.index, paper: view.paper });
  const order = prevailing(
    stated.map(({ view }) => placed(view)),
    views.map(placed),
  );
  return {
    term,
    quotes: stated.flatMap(({ view, passage }) => quotesOf(view.paper, view.index, [passage])),
    prevails: order?.index ?? null,
    because: becauseOf(order),
    order:
      order === null || order.index === null
        ? null
        : clauseQuote(order.speaker.paper, order.speaker.index, order.clause),
  };
}

function becauseOf(order: ReturnType<typeof prevailing>): string {
  if (order === null) return 'The papers do not say which of them goes before the other.';
  return order.index === null
    ? 'The papers each say that they go first: ask the supplier which of them does.'
    : `${order.speaker.paper.title} says which paper goes before another.`;
}

function statedIn(view: PaperView, term: TermId): readonly Stated[] {
  if (view.status === 'absent') return [];
  const read = parametersOf(term, view.judged.passages.slice(0, foremost));
  const value = settled(read);
  const [passage] = read.from;
  return value === null || passage === undefined ? [] : [{ view, value, passage }];
}

/** How it is worded contradicts no figure, and what follows from silence contradicts nothing. */
function settled({ params, standsIn }: Parameters): string | null {
  if (standsIn) return null;
  const stated = Object.entries(params).filter(
    ([name, value]) => name !== 'wording' && value !== null && value !== 'unclear',
  );
  return stated.length === 0 ? null : JSON.stringify(stated);
}
