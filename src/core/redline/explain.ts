import type { AnnexClause } from '../annex/index.ts';
import { provisionById } from '../code/index.ts';

/** The comment on a clause: the provisions it serves, what it protects, and what the paper says today. All of it may be read by the supplier. */
export function commentOn(clause: AnnexClause): string[] {
  const { heading, provisions, basis, protects, reason } = clause;
  const served = provisions.map(nameOf).join('; ');
  const code = served === '' ? [] : [`AI Cyber Security Code of Practice: ${served}.`];
  const rests = basis === null ? [] : [`Rests on: ${basis}.`];
  return [heading, ...code, ...rests, protects, `In the paper today: ${reason.says}`];
}

/** Why a clause is there, in one sentence that names its provisions. */
export function whyOf({ provisions, protects }: AnnexClause): string {
  return provisions.length === 0 ? protects : `Provisions ${provisions.join(', ')}. ${protects}`;
}

function nameOf(id: string): string {
  const provision = provisionById(id);
  return provision === undefined ? id : `${id} (EN 304 223, ${provision.etsi}), ${provision.title}`;
}
