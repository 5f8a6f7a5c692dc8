import type { Clause, Paper } from '../contract/index.ts';

/** A name in quotation marks that a paper gives a meaning to. */
export interface DefinedName {
  readonly name: string;
  /** Index of the paper. */
  readonly paper: number;
  readonly clause: Clause;
  /** What stands before the name in its clause, and after. */
  readonly before: string;
  readonly after: string;
}

const quoted = /["“]([^"“”]{1,60})["”]/g;
/** Most clauses hold none, and are passed over at once. */
const holdsQuotes = /["“]/;
const meaningFollows =
  /^[\s,]*(?:\([^()]{0,40}\)\s*)?(?:shall |will )?(?:means?|has the meaning|have the meaning|refers? to|includes?|is defined)\b/;
const bracketOpens = /\((?:[^()]{0,80})$/;
const longestContext = 400;

/** Names that a paper defines: `"Customer" means ...`, `Acme Ltd (the "Supplier")`. In the paper's order. */
export function definedNamesIn(papers: readonly Paper[]): readonly DefinedName[] {
  return papers.flatMap((paper, index) =>
    paper.clauses
      .filter(({ plain }) => holdsQuotes.test(plain))
      .flatMap((clause) =>
        [...clause.plain.matchAll(quoted)].flatMap((match): DefinedName[] => {
          const end = match.index + match[0].length;
          const before = clause.plain.slice(Math.max(0, match.index - longestContext), match.index);
          const after = clause.plain.slice(end, end + longestContext);
          const name = (match[1] ?? '').replace(/[,.;:]$/, '').trim();
          const defines = meaningFollows.test(after) || (bracketOpens.test(before) && after.includes(')'));
          return defines && name !== '' ? [{ name, paper: index, clause, before, after }] : [];
        }),
      ),
  );
}
