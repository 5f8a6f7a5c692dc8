import { type Clause, clauseName, type Paper, type Quote } from '../contract/index.ts';
import type { Place } from './annex.ts';

/**
 * Where in the supplier's papers a clause belongs: at the words that fall short, where there are any, else under the
 * first heading that is about its subject.
 */
export function findPlace(
  papers: readonly Paper[],
  quotes: readonly Quote[],
  belongs: readonly string[],
): Place | null {
  return atQuote(papers, quotes) ?? underHeading(papers, belongs);
}

function atQuote(papers: readonly Paper[], quotes: readonly Quote[]): Place | null {
  const quote = quotes.find(({ clause }) => clause !== null);
  const paper = quote === undefined ? undefined : papers[quote.paper];
  if (quote?.clause == null || paper === undefined) return null;
  const { title, file } = paper;
  return {
    paper: quote.paper,
    file,
    clause: quote.clause,
    says:
      quote.clause === title
        ? `In place of, or directly after, the words quoted from “${title}”.`
        : `In place of, or directly after, ${clauseName(quote.clause)} of “${title}”.`,
  };
}

function underHeading(papers: readonly Paper[], belongs: readonly string[]): Place | null {
  for (const subject of belongs) {
    for (const [index, { clauses, title, file }] of papers.entries()) {
      const heading = clauses.find((clause) => isHeadingOf(clause, subject));
      if (heading !== undefined) {
        return {
          paper: index,
          file,
          clause: heading.citation ?? heading.plain,
          says: `At the end of ${section(heading)} of “${title}”.`,
        };
      }
    }
  }
  return null;
}

const section = ({ citation, plain }: Clause): string =>
  citation === null ? `“${plain}”` : `section ${citation} (“${plain}”)`;

const isHeadingOf = ({ role, plain }: Clause, subject: string): boolean =>
  role === 'heading' && plain.length <= 120 && plain.toLowerCase().includes(subject);
