import type { TermId } from '../../terms/index.ts';
import type { Statement } from '../clause-model/index.ts';

const tell = String.raw`(?:notif\w*|inform|tell|report|alert|warn|advise|announce|give (?:\S+ ){0,3}(?:notice|warning))`;
const assurance = String.raw`(?:certif\w*|certificates?|attest\w*|accredit\w*|iso|soc)`;
const recovery = '(?:back ?ups?|disaster|recovery|continuity)';

/** By term, what a supplier would do who keeps it. Where a "no" says something of use, as of training on data, there is none. */
const kept: Readonly<Partial<Record<TermId, string>>> = {
  'threat-notification': tell,
  'incident-notification': tell,
  'incident-support': '(?:assist|help|support|cooperate|investigate|mitigate|remedy|contain)',
  'model-change-notice': tell,
  'security-updates': String.raw`(?:(?:provide|apply|supply|issue|release|install) (?:\S+ ){0,3})?(?:patch\w*|updates?|fix\w*)`,
  'security-measures': '(?:encrypt|secure|protect|safeguard)',
  'security-testing': String.raw`(?:(?:carry out|perform|conduct|commission) (?:\S+ ){0,4})?(?:tests?|testing|red team\w*|penetration|scan)`,
  'independent-assurance': String.raw`(?:(?:hold|have|possess|maintain|obtain) (?:\S+ ){0,4})?${assurance}`,
  'data-deletion': '(?:delete|return|erase|destroy)',
  'continuity-recovery': String.raw`(?:(?:have|keep|make|maintain|offer|operate|provide) (?:\S+ ){0,4})?${recovery}|back up`,
  'staff-training': String.raw`(?:(?:give|provide|offer) (?:\S+ ){0,4})?train(?:ed|ing)?`,
};

const noDuty = String.raw`\b(?:no (?:\S+ )?(?:obligation|duty) to|not (?:\S+ )?(?:obliged|obligated|required|bound) to|need not|under no (?:obligation|duty) to)`;
const doesNot = String.raw`_supplier (?:(?:do|does|will|shall|is|are|has|have|can) (?:not|never)(?! (?:only|merely|just)\b)|never)`;

const refusals: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(kept).map(([term, what]) => [
    term,
    new RegExp(`(?:${noDuty}|${doesNot}) (?:\\S+ ){0,2}(?:${what})\\b`),
  ]),
);

/** What is refused but for a case is not refused in that case. */
const butFor = /\b(?:unless|except|without|until|later than|before|other than|but|instead|if)\b/;
const auditRefused =
  /_customer (?:\S+ ){0,3}(?:waives?|(?:may|can|shall|does|has) (?:not|no) (?:\S+ ){0,3}(?:audit|inspect|right to (?:\S+ )?audit))\b/;
const butForSome = /\b(?:more|once|than|notice|other)\b/;

/**
 * Whether a passage says that the supplier does not do, or need not do, what a term asks: "has no obligation to notify",
 * "does not hold a certificate". However much it speaks of the subject, nothing is promised by it.
 */
export function isRefused({ lead, words }: Statement, subject: string): boolean {
  const said = [...lead, ...words].join(' ');
  if (butFor.test(said)) return false;
  if (subject === 'audit-rights') return auditRefused.test(said) && !butForSome.test(said);
  return refusals.get(subject)?.test(said) ?? false;
}
