import { z } from 'zod';
import type { TermId } from '../../terms/index.ts';

/**
 * The phrasebook is what the judgement of terms is trained and tested on: one YAML file a term or flag, each
 * sentence written by us and none taken from a supplier's paper. It is read by scripts and tests only; the
 * product carries the model trained on it, not the sentences. A label holds for the file's own term alone: a
 * near miss for one term is often a commitment under another.
 */

const text = z.string().trim().min(8).max(700);

const near = z.strictObject({
  text,
  /** Why the sentence counts for nothing, in a few words. */
  why: z.string().min(3).max(60),
});

/**
 * Calendar days: a week is 7, a month 30, twelve months 365. None is given for business days, or where several periods
 * leave it open which one counts.
 */
const days = z.strictObject({ days: z.number().positive() });

function stance<const Choice extends string>(...choices: readonly Choice[]) {
  return z.strictObject({ stance: z.enum(choices) });
}

/** The parameters a sentence may state, for the terms that have any. */
export const parameters = {
  'customer-data-training': stance('never', 'opt-in', 'opt-out', 'yes', 'unclear'),
  'incident-notification': z
    .strictObject({
      hours: z.number().positive().optional(),
      wording: z.enum(['without undue delay', 'promptly']).optional(),
    })
    .refine(({ hours, wording }) => hours !== undefined || wording !== undefined, 'states neither'),
  'model-change-notice': days,
  'output-responsibility': stance('supplier', 'shared', 'customer'),
  'audit-rights': stance('inspection', 'reports-only'),
  'subprocessor-control': days,
  'data-deletion': days,
} satisfies Partial<Record<TermId, z.ZodType>>;

export function hasParameters(term: TermId): term is keyof typeof parameters {
  return term in parameters;
}

/**
 * The schema of a term's file. `covered` are specific commitments, `weak` touch the subject vaguely or by
 * pointer, `none` are near misses. `params` stands on a sentence that states one, and only where the term has any.
 */
export function termPhrasesSchema(term: TermId) {
  const phrase = hasParameters(term)
    ? z.strictObject({ text, params: parameters[term].optional() })
    : z.strictObject({ text });
  return z.strictObject({
    covered: z.array(phrase).min(28),
    weak: z.array(phrase).min(18),
    none: z.array(near).min(32),
  });
}

/** The schema of a flag's file: sentences that raise the flag, and near misses that do not. */
export const flagPhrasesSchema = z.strictObject({
  present: z.array(z.strictObject({ text })).min(23),
  none: z.array(near).min(28),
});
