import { z } from 'zod';
import { type AnnexClause, type ClauseId, clauseIds } from '../annex/index.ts';
import { parseContent, provisionById } from '../code/index.ts';
import { type ClauseNegotiation, stateOf } from './negotiation.ts';
import content from './refusals.yaml';

/** Who is asked next when a supplier refuses a clause. */
export type Desk = 'security' | 'legal';

/** A clause that the supplier will not give: the seed of a risk signal wherever the supplier is shown. */
export interface Refusal {
  readonly clause: ClauseId;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
  /** `required` where the clause serves a provision of the Code that says "shall". */
  readonly weight: 'required' | 'recommended';
  readonly desk: Desk;
  /** One sentence: what to do next. */
  readonly nextStep: string;
}

const sentence = z.string().regex(/^[A-Z].*\.$/s);
const nextSteps = z.strictObject({ required: sentence, recommended: sentence });
const schema = z.strictObject({
  security: z.array(z.enum(clauseIds)),
  steps: z.strictObject({ security: nextSteps, legal: nextSteps }),
});
const { security, steps } = parseContent(schema, content, 'negotiation/refusals.yaml');

/** The clauses that the supplier has refused and we have not withdrawn, the weightiest first. */
export function refusalsIn(
  negotiations: readonly ClauseNegotiation[],
  clauses: readonly Pick<AnnexClause, 'id' | 'provisions'>[],
): Refusal[] {
  const refusals = negotiations.flatMap((negotiation): Refusal[] => {
    const last = negotiation.history.at(-1);
    if (last === undefined || stateOf(negotiation) !== 'refused') return [];
    const { clause } = negotiation;
    const provisions = clauses.find(({ id }) => id === clause)?.provisions ?? [];
    const isRequired = provisions.some((id) => provisionById(id)?.strength === 'required');
    const weight = isRequired ? 'required' : 'recommended';
    const desk: Desk = security.includes(clause) ? 'security' : 'legal';
    return [{ clause, reason: last.reason ?? '', at: last.at, weight, desk, nextStep: steps[desk][weight] }];
  });
  return refusals.sort(
    (one, other) => Number(other.weight === 'required') - Number(one.weight === 'required'),
  );
}
