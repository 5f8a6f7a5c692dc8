import type { Scored } from './evidence.ts';
import { says, type Told } from './told-words.ts';

const aboutOutput = /outputs?\b|generated|suggestion/;
const supplierIndemnifies =
  /_supplier (?:\S+ ){0,10}(?:indemnify|indemnifies|defend|hold harmless|holds? (?:(?!_supplier)\S+ ){0,4}harmless|make good)|\bbear the compensation\b|_supplier (?:\S+ ){0,2}(?:indemnity|indemnification)\b|\b(?:it|this|cover|indemnity) (?:also )?(?:covers|extends to|applies to) (?:\S+ ){0,2}outputs?\b/;
const noIndemnity =
  /_customer (?:\S+ ){0,6}(?:will|shall|agrees? to|must) (?:\S+ ){0,4}(?:indemnify|defend)|not (?:\S+ ){0,4}(?:indemnify|obligated|defend)|no obligation/;
const refusesIndemnity =
  /_supplier (?:shall|will|does|do|is|are) (?:not|never) (?:\S+ ){0,4}(?:indemnify|defend)\b|_supplier (?:\S+ ){0,4}indemn\w+ (?:\S+ ){0,8}(?:does|do|shall|will) not (?:extend|apply) to (?:any |the )?outputs?\b(?! (?:that|which|_customer|where|if|to the extent)\b)/;
const supplierAnswers =
  /_supplier (?:(?!not|no|never)\S+ ){0,3}(?:answers? for|(?:fully |solely )?(?:responsible|liable|answerable) for) (?:\S+ ){0,8}(?:outputs?\b|generated|errors? (?:of|in) (?:translation|answers?|drafts?|results?))|\bwrong (?:answer|output|result)s? (?:\S+ ){0,24}(?:it|_supplier) answers for\b/;
const customerAnswers =
  /_customer (?:(?!not|no|never)\S+ ){0,4}(?:answers? for|(?:fully |solely )?(?:responsible|liable|answerable) for|bears the (?:consequences|risk|responsibility))/;

/**
 * Who answers for outputs. An indemnity of the supplier's with the rest on the customer is shared, unless
 * the supplier says that it gives none for outputs.
 */
export function outputStance(passages: readonly Scored[]): Told<string> {
  const answering = passages.filter((passage) => says(passage, supplierAnswers));
  if (answering.length > 0) {
    const shared = passages.some((passage) => says(passage, customerAnswers));
    return { value: shared ? 'shared' : 'supplier', from: answering };
  }
  const ofOutput = passages.filter((passage) => says(passage, aboutOutput));
  if (ofOutput.some((passage) => says(passage, refusesIndemnity))) return { value: 'customer', from: [] };
  const indemnity = ofOutput.filter(
    (passage) => says(passage, supplierIndemnifies) && !says(passage, noIndemnity),
  );
  return { value: indemnity.length > 0 ? 'shared' : 'customer', from: indemnity };
}
