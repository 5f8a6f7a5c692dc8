import type { Clause, Paper } from '../contract/index.ts';
import { nameOf } from './anchor.ts';

/** A reference to a clause by its number, typed into the text: Word does not change it when numbers change. */
export interface CrossReference {
  /** As written: "clause 7.2". */
  readonly text: string;
  /** The numbers it names: "7.2". */
  readonly numbers: readonly string[];
  /** The clause it stands in, as a person finds it. */
  readonly where: string;
}

/** A typed reference that no longer names the clause it named. */
export interface BrokenReference extends CrossReference {
  /** One sentence: what it named, and what that clause's number is now. */
  readonly says: string;
}

const number = '\\(?[0-9]{1,3}(?:\\.[0-9]{1,3}){0,4}(?:\\([a-z]{1,4}\\)){0,3}';
const joint = '(?:, (?:and |or )?| and | or | to | ?[-–] ?)';
const reference = new RegExp(
  `\\b(?:clauses?|sections?|paragraphs?|articles?)[ \\u00a0](${number}(?:${joint}${number}){0,8})`,
  'gi',
);
const oneNumber = new RegExp(number, 'g');

/** Every typed reference to a numbered clause of the same paper; those to laws ("Article 28 GDPR") are left out. */
export function crossReferences({ clauses }: Paper): CrossReference[] {
  const cited = new Set(clauses.flatMap(({ number: own, citation }) => [own, citation]));
  return clauses.flatMap((clause) =>
    [...clause.plain.matchAll(reference)].flatMap((found) => {
      const numbers = (found[1]?.match(oneNumber) ?? []).filter((each) => cited.has(each));
      const next = clause.plain.slice(found.index + found[0].length, found.index + found[0].length + 40);
      return numbers.length === 0 || ofLaw.test(next)
        ? []
        : [{ text: found[0], numbers, where: nameOf(clause) }];
    }),
  );
}

const ofLaw = /^ (?:of the )?(?:[A-Z][\w]* ){0,3}(?:GDPR|Act|Regulation|Directive|Code\b|EU|UK)/;

/**
 * The references that an insertion broke: those that name a clause whose number is another now.
 * @param renumbered the new number of each clause whose number changed, by the old one.
 */
export function brokenReferences(
  references: readonly CrossReference[],
  renumbered: ReadonlyMap<string, string>,
): BrokenReference[] {
  return references.flatMap((each) => {
    const changed = each.numbers.filter((one) => renumbered.has(one));
    return changed.length === 0
      ? []
      : [
          {
            ...each,
            says: `${each.where} refers to “${each.text}”, and ${changed
              .map((one) => `${one} is now ${renumbered.get(one)}`)
              .join(', ')}.`,
          },
        ];
  });
}

/** Clauses that bear another number after the redline, old number to new. Clauses are paired by the paragraph they begin with. */
export function renumberedClauses(
  before: readonly Clause[],
  numberAfter: (clause: Clause) => string | null,
): Map<string, string> {
  const renumbered = new Map<string, string>();
  for (const clause of before) {
    const { number: old } = clause;
    const now = old === null ? null : numberAfter(clause);
    if (old !== null && now !== null && now !== old) {
      renumbered.set(old, now);
      if (clause.citation !== null) renumbered.set(clause.citation, now);
    }
  }
  return renumbered;
}
