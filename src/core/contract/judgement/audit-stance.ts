import type { Scored } from './evidence.ts';
import { says, type Told } from './told-words.ts';

const barsInspection =
  /(?:in place of|instead of|in lieu of|stands? in|in satisfaction of|fulfil\w*|(?:full|shall|will|to) satisf\w+)(?: \S+){0,14} (?:audit|inspect\w*|entitlement|premises)|\baudits?(?: rights?)? (?:\S+ ){0,8}(?:solely|only|exclusively) (?:by|through|in) (?!_customer)(?:\S+ ){0,6}(?:report|certificat|summar|documentation|attestation)|\bno (?:on ?site |physical )?(?:audits?|inspections?) (?:\S+ ){0,4}(?:permitted|allowed|possible|granted)|\b(?:do|does|will|shall) not (?:do|offer|admit|allow|permit|grant|host|accept)\w* (?:\S+ ){0,4}(?:audits?|inspections?|visits?)\b(?! (?:\S+ ){0,6}(?:more|unless|except|without))/;
const inspects =
  /\bon ?site|inspection|inspect\b|contribute to (?:\S+ ){0,4}audit|conduct (?:\S+ ){0,8}audit|audits? (?:\S+ ){0,8}(?:by|conducted|carried)|right to (?:\S+ )?audit|may (?:\S+ ){0,5}audit|entitled to (?:\S+ )?audit|perform\w* (?:\S+ ){0,5}audit|carry\w* out (?:\S+ ){0,4}(?:audit|check)|on the spot|(?:enter|visit)s? (?:\S+ ){0,4}premises|see (?:\S+ ){0,4}premises|(?:convince|satisfy) (?:itself|themselves|yourself)|allow (?:\S+ ){0,4}audit|audits? to be carried out|an audit shall|(?:allow|let|permit)s? _customer (?:\S+ ){0,7}(?:audit|inspect|test|examine)\b/;
/** The customer's right in so many words: it stands though reports "may" do instead. */
const entitles = /_customer (?:\S+ ){0,2}(?:may|can) (?:\S+ ){0,4}(?:audit|inspect|examine|visit)\b/;
const reports = /report|certificat|summary|documentation|attestation/;

/**
 * Whether the customer may inspect, or is shown reports only. A report that is said to stand in for an audit is all
 * there is; one that is merely promised leaves open what another paper grants.
 */
export function auditStance(passages: readonly Scored[], all: readonly Scored[]): Told<string> {
  const bars = passages.filter((passage) => says(passage, barsInspection));
  const entitled = all.filter((passage) => !bars.includes(passage) && says(passage, entitles));
  if (bars.length > 0 && entitled.length === 0) return { value: 'reports-only', from: bars };
  const grants = [...passages.filter((passage) => says(passage, inspects)), ...entitled];
  if (grants.length > 0) return { value: 'inspection', from: grants };
  return {
    value: passages.some((passage) => says(passage, reports)) ? 'reports-only' : 'inspection',
    from: [],
  };
}
