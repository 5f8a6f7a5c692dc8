import type { Scored } from './evidence.ts';
import { says, type Told, toldWords } from './told-words.ts';

const barsInspection =
  /(?:in place of|instead of|in lieu of|stands? in|in satisfaction of|fulfil\w*|(?:full|shall|will|to) satisf\w+)(?: \S+){0,14} (?:audit|inspect\w*|entitlement|premises)|\baudits?(?: rights?)? (?:\S+ ){0,8}(?:solely|only|exclusively) (?:by|through|in) (?!_customer)(?:\S+ ){0,6}(?:report|certificat|summar|documentation|attestation)|_customer (?:\S+ )?(?:may|can|shall) not (?:\S+ ){0,3}(?:audit\b(?! (?:\S+ ){0,8}(?:more|without|unless|except|until)\b)|(?:inspect|visit) (?:\S+ ){0,2}(?:premises|systems|facilities))|_supplier (?:do|does|will|shall) not (?:do|perform|offer|allow|permit|grant|accept|support|provide) (?:\S+ ){0,3}(?:audits?|inspections?)\b|\bno (?:on ?site |physical )?(?:audits?|inspections?) (?:\S+ ){0,4}(?:permitted|allowed|possible|granted)/;
const inspects =
  /\bon ?site|\bon the spot\b|\bsee (?:\S+ ){0,4}(?:records|premises)\b|\bcarry(?:ing)? out (?:an |\S+ )?audits?\b|inspection|inspect\b|contribute to (?:\S+ ){0,4}audit|conduct (?:\S+ ){0,8}audit|audits? (?:\S+ ){0,8}(?:by|conducted|carried)|right to (?:\S+ )?audit|may (?:\S+ ){0,5}audit|entitled to (?:\S+ )?audit|perform\w* (?:\S+ ){0,5}audit|allow (?:\S+ ){0,4}audit|audits? to be carried out|an audit shall|(?:allow|let|permit)s? _customer (?:\S+ ){0,7}(?:audit|inspect|test|examine)\b/;
const reports = /report|certificat|summar(?:y|ies)|documentation|attestation/;

/** Fewer words are a heading, which tells what is spoken of and not what is agreed. */
const shortestSentence = 6;

/**
 * Whether the customer may inspect, or is shown reports only. A report that is said to stand in for an audit is all
 * there is; one that is merely promised leaves open what another paper grants.
 */
export function auditStance(passages: readonly Scored[]): Told<string> {
  const bars = passages.filter(
    (passage) => says(passage, barsInspection) && toldWords(passage).length >= shortestSentence,
  );
  if (bars.length > 0) return { value: 'reports-only', from: bars };
  const grants = passages.filter((passage) => says(passage, inspects));
  if (grants.length > 0) return { value: 'inspection', from: grants };
  return {
    value: passages.some((passage) => says(passage, reports)) ? 'reports-only' : 'inspection',
    from: [],
  };
}
