import type { Paper } from '../paper.ts';

/** A paper that calls its reader "you" this often names the customer so, and no product or company beside. */
const oftenAddressed = 10;

export function addressesReader(paper: Paper): boolean {
  const addressed = paper.clauses.filter(({ plain }) => /\byou(?:r|rs)?\b/i.test(plain));
  return addressed.length >= oftenAddressed;
}

const buyerVerbs =
  /^ (?:shall pay|will pay|pays|orders|instructs|may object|as controller|is the controller|submits|wishes to receive|purchases)/i;
const sellerVerbs =
  /^ (?:provides|supplies|operates|hosts|processes|makes available|will provide|shall provide|shall supply|offers|will process|shall process|shall run|shall operate)/i;

/** Those of the named parties that stand on the buying side. "Company" is the buyer where the paper says so. */
export function customersNamed(paper: Paper, named: readonly string[]): Set<string> {
  const score = new Map(named.map((one) => [one, 0]));
  for (const { plain } of paper.clauses) {
    const lower = plain.toLowerCase();
    for (const one of named) {
      for (let at = lower.indexOf(one); at >= 0; at = lower.indexOf(one, at + one.length)) {
        const after = lower.slice(at + one.length, at + one.length + 30);
        const before = lower.slice(Math.max(0, at - 40), at);
        const buys =
          buyerVerbs.test(after) ||
          /(?:customer|client|you|buyer)[^.]{0,25}[("“]+$/.test(before) ||
          /(?:charge|invoice|tell|ordered by|supplied to|provided to|(?:written|prior) notice to) $/.test(
            before,
          );
        const sells =
          sellerVerbs.test(after) || /(?:provided by|supplied by|offered by|operated by) $/.test(before);
        score.set(one, (score.get(one) ?? 0) + (buys ? 1 : 0) - (sells ? 1 : 0));
      }
    }
  }
  return new Set([...score].filter(([, value]) => value >= 2).map(([one]) => one));
}
