import { z } from 'zod';
import { phases, roles, strengths } from './provision.ts';
import { threats } from './threats.ts';

/** The shape of `content/principle-NN.yaml`. Objects are strict: a misspelt key is a fault and not a silence. */

const sentence = z.string().trim().min(1);
const role = z.enum(roles);

const dutyContent = z.strictObject({
  id: z.string().regex(/^\d{1,2}(\.\d){1,2}\.[a-z]$/, 'expected a duty id such as "2.7.a"'),
  strength: z.enum(strengths),
  roles: z.array(role).min(1),
  andOr: z.literal(true).optional(),
  summary: sentence,
});

const provisionContent = z.strictObject({
  id: z.string().regex(/^\d{1,2}(\.\d){1,2}$/, 'expected a provision id in quotes, such as "2.7"'),
  title: z.string().trim().min(1).max(60),
  /** Set where the Code names nobody as obliged: the duty is laid on the roles of the parent provision. */
  impliedFrom: z.literal('parent').optional(),
  named: z.array(role),
  duties: z.array(dutyContent).min(1),
  summary: sentence,
  threats: z.array(z.enum(threats.map((threat) => threat.id))).min(1),
  whyItMatters: sentence,
  measures: z.strictObject({ 'llm-app': sentence, 'fine-tuned': sentence, 'own-model': sentence }),
  evidence: z.array(sentence).min(1),
});
export type ProvisionContent = z.infer<typeof provisionContent>;

export const principleContent = z.strictObject({
  number: z.int().min(1),
  title: sentence,
  titleEtsi: sentence,
  etsiClause: z.string().regex(/^5\.\d\.\d$/, 'expected an ETSI clause such as 5.1.2'),
  phase: z.enum(phases),
  crosswalk: z.strictObject({
    ncscGuidelines2023: sentence.nullable(),
    owaspAiExchange: z.array(sentence),
    owaspLlm2026: z.array(z.string().regex(/^LLM(0[1-9]|10)$/, 'expected LLM01 to LLM10')),
  }),
  provisions: z.array(provisionContent).min(1),
});
export type PrincipleContent = z.infer<typeof principleContent>;
