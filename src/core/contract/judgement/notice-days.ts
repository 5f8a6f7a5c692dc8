import type { Scored } from './evidence.ts';
import { statedDays } from './stated-days.ts';
import { firstStated, says, type Told } from './told-words.ts';

const notice =
  /\b(?:notif\w*|notices?|announc\w*|object(?! stor)\w*|inform(?:s|ed|ing)?|advance|prior|before|beforehand|e?mail\w*|warn\w*|tells?|told|ahead|until|sooner|earlier)\b/;
const changedTerms =
  /(?:chang|modif|updat|amend|revis)\w* (?:\S+ ){0,4}(?:terms|agreement|polic(?:y|ies)|fees|prices?|pricing)\b/;
const changedService =
  /(?:chang|modif|updat|discontinu|withdraw|deprecat|retir|remov|replac)\w* (?:\S+ ){0,5}(?:services?|models?|features?|functions?|functionality|version)\b/;
/** Either side's leave to go, and what is said of those a supplier engages, are no notice of a changed service. */
const otherNotice =
  /(?:\b(?:either|each) (?:party|side)|_customer) (?:\S+ ){0,2}(?:may|can) (?:\S+ ){0,4}(?:terminate|move to|cancel)(?: \S+){0,14} notice\b|\bsubprocessors?\b|\bobjections?\b/;

/**
 * The notice before models or functions change or go, in days; that of changed terms or prices, of a new sub-processor,
 * and of ending the contract does not count. Of a range the shorter: the customer can rely on no more.
 */
export function changeNotice(passages: readonly Scored[]): Told<number> | null {
  return noticeDays(
    passages.filter(
      (passage) =>
        says(passage, changedService) || !(says(passage, changedTerms) || says(passage, otherNotice)),
    ),
  );
}

const engaged = /subprocessor|subcontract|third part|objection|\bobject(?! stor)/;

/** The notice before a new sub-processor, in days; failing that, the time to object. Of a range the shorter. */
export function subprocessorNotice(passages: readonly Scored[]): Told<number> | null {
  const naming = passages.filter((passage) => says(passage, engaged));
  const clauses = new Set(naming.map(clauseOf));
  const named = passages.filter((passage) => clauses.has(clauseOf(passage)));
  const about = noticeDays(named) === null ? passages : named;
  const notices = about.filter(
    (passage) => !says(passage, /objections? (?:shall|must|may|can)|_customer (?:may|can|must|shall) object/),
  );
  const objection = noticeDays(about);
  return noticeDays(notices) ?? (objection === null ? null : { ...objection, standsIn: true });
}

function clauseOf({ observation }: Scored): unknown {
  return observation.statement.passage.clause;
}

function noticeDays(passages: readonly Scored[]): Told<number> | null {
  return firstStated(
    passages,
    (passage) =>
      statedDays(passage, ({ least }) => least).find(({ about }) => notice.test(about))?.days ?? null,
  );
}
