import type { TermId } from '../../terms/index.ts';
import type { Statement } from '../clause-model/index.ts';

/**
 * Terms that what the supplier may do settles by itself: that it may train on the customer's data is as definite as
 * that it may not. For every other term a liberty of the supplier's is no commitment.
 */
const settledByLiberty: ReadonlySet<string> = new Set<TermId>([
  'system-description',
  'customer-data-training',
  'human-oversight',
  'prohibited-use',
  'output-responsibility',
  'audit-rights',
  'subprocessor-control',
  'processing-location',
  'logging-monitoring',
  'usage-guidance',
  'data-protection',
]);

const efforts =
  /\b(?:reasonable|best|diligent|good faith) (?:\S+ )?(?:efforts?|endeavours?|endeavors?)\b|\b(?:strives?|endeavours?|endeavors?|seeks?|aims?|tries|try|attempts?) to (?!(?:break|mislead|defeat|attack|subvert|circumvent|deceive|make)\b)/;
const choice =
  /\b(?:sole|absolute|own|its|our) discretion\b|\b(?:may|can) but\b|\bat (?:its|our|_supplier) (?:\S+ )?option\b|\b(?:sees?|thinks?) fit\b|\b(?:deems?|considers?) (?:it )?(?:appropriate|necessary|prudent|fit|suitable|practicable)\b/;

/**
 * Whether a passage promises no more than an effort, or leaves it to the supplier: "will use reasonable efforts to",
 * "may, at its discretion". Such words are weak however firm the rest of the sentence sounds (docs of the terms: a
 * commitment one can rely on is specific and not at the supplier's discretion).
 */
export function isHedged(statement: Statement, subject: string): boolean {
  if (statement.actor === 'customer' || settledByLiberty.has(subject)) return false;
  const words = [...statement.lead, ...statement.words].join(' ');
  if (efforts.test(words) || choice.test(words)) return true;
  return statement.actor === 'supplier' && statement.force === 'may' && !statement.negated;
}
