import type { TermId } from '../terms/index.ts';
import type { Conflict, ParameterValue } from './finding.ts';
import { parametersOf } from './judgement/parameters.ts';
import { clauseQuote, quotesOf } from './judgement/quotes.ts';
import type { PaperView } from './paper-view.ts';
import { prevailing } from './precedence.ts';

/** Two papers of a bundle that state a figure or a stance of one term differently; null where none do. */
export function conflictOf(term: TermId, views: readonly PaperView[]): Conflict | null {
  const stated = views
    .filter(({ status }) => status !== 'absent')
    .map((view) => ({ view, value: settled(parametersOf(term, view.judged.passages.slice(0, 3))) }))
    .filter(({ value }) => value !== null);
  const values = new Set(stated.map(({ value }) => value));
  if (values.size < 2) return null;
  const placed = (view: PaperView) => ({ index: view.index, paper: view.paper });
  const order = prevailing(
    stated.map(({ view }) => placed(view)),
    views.map(placed),
  );
  return {
    term,
    quotes: stated.flatMap(({ view }) => quotesOf(view.paper, view.index, view.judged.passages.slice(0, 1))),
    prevails: order?.index ?? null,
    because:
      order === null
        ? 'The papers do not say which of them goes before the other.'
        : `${order.speaker.paper.title} says which paper goes before another.`,
    order: order === null ? null : clauseQuote(order.speaker.paper, order.speaker.index, order.clause),
  };
}

function settled(params: Readonly<Record<string, ParameterValue>>): string | null {
  const stated = Object.entries(params).filter(([, value]) => value !== null && value !== 'unclear');
  return stated.length === 0 ? null : JSON.stringify(stated);
}
