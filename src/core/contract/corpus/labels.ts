import { z } from 'zod';
import { flagIds, termIds } from '../../terms/index.ts';
import { hasParameters, parameters } from '../phrasebook/phrase.ts';

/**
 * The corpus is what the judgement learns to read whole papers from: Markdown files in `papers/`, written by us after
 * the clause inventory of real ones and copying none, each with its labels in `labels/` under the same name. Scripts and
 * tests read it; the product carries the model trained on it, not the papers. Suppliers, figures and places are invented.
 */

/** An exact piece of the paper. */
const quote = z.string().min(3).max(900);
const quotes = z.array(quote).min(1).max(4);
const status = z.enum(['covered', 'weak']);

const term = (id: (typeof termIds)[number]) =>
  z
    .strictObject({ status, quotes, ...(hasParameters(id) ? { params: parameters[id].optional() } : {}) })
    .optional();

/** What a reader says of one paper: the terms it speaks to and the flags it raises; what is not named is absent. */
export const paperLabelsSchema = z.strictObject({
  terms: z.strictObject(Object.fromEntries(termIds.map((id) => [id, term(id)]))),
  flags: z.strictObject(Object.fromEntries(flagIds.map((id) => [id, quotes.optional()]))),
});
