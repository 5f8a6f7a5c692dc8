import { z } from 'zod';
import { strengths } from '../code/index.ts';
import { paperKinds } from '../contract/index.ts';
import { intensities, parties } from '../scope/index.ts';
import { flagIds, type TermId, termIds, tiers } from '../terms/index.ts';
import { marketOf } from './market.ts';
import type { Assessed, Review } from './review.ts';
import { standings } from './review.ts';
import { settled } from './settled.ts';

const text = z.string();
const statusSchema = z.enum(['covered', 'weak', 'absent']);
const faultSchema = z.object({ message: text, mend: text, page: z.int().nullable() });

const quoteSchema = z
  .object({
    paper: z.int().describe('index into papers'),
    clause: text.nullable(),
    page: z.int().nullable(),
    start: z.int().describe('UTF-16 offset into the text as read'),
    end: z.int(),
    text,
  })
  .describe('a span of the paper, never composed');

const paperSchema = z.object({
  file: text,
  kind: z.enum(paperKinds),
  title: text,
  words: z.int(),
  unreadable: z.array(faultSchema),
  notes: z.array(text),
  refersTo: z.array(text),
});

const marketSchema = z
  .object({
    on: text,
    papers: z.int(),
    covered: z.int(),
    weak: z.int(),
    absent: z.int(),
    figures: z.array(
      z.object({
        name: text.describe('the parameter, which is also its unit: hours, days'),
        stated: z.int().describe('papers that give a figure'),
        least: z.number(),
        median: z.number(),
        most: z.number(),
      }),
    ),
    says: text,
  })
  .describe('what suppliers’ papers commonly say on it');

const termSchema = z.object({
  status: statusSchema.describe('what a person decided, or else what was found'),
  confidence: z
    .enum(['high', 'low'])
    .describe('low: a person should read the quotes before relying on the status'),
  doubt: text.nullable().describe('where the confidence is low, why'),
  reason: text,
  grounds: z.array(z.object({ says: text, weight: z.number() })),
  quotes: z.array(quoteSchema),
  closest: z.array(quoteSchema).describe('for an absent term, the nearest clauses'),
  params: z.record(text, z.union([z.number(), text, z.null()])),
  provisions: z.array(text),
  owedBy: z.enum(['supplier', 'customer', 'both']).nullable(),
  market: marketSchema,
  decided: z.object({ found: statusSchema, by: text, at: text, reason: text }).nullable(),
});

const flagSchema = z.object({ present: z.boolean(), reason: text, quotes: z.array(quoteSchema) });

const givenSchema = z.object({ question: text, answer: text.nullable() });
const reasonSchema = givenSchema.extend({ because: text, also: z.array(givenSchema) });
const heldRoleSchema = z.object({ role: text, reasons: z.array(reasonSchema) });

const scopeSchema = z.object({
  answers: z.record(text, text),
  notKnown: z.array(text),
  tier: z.object({ level: z.enum(tiers), reasons: z.array(reasonSchema) }),
  roles: z.object({ us: z.array(heldRoleSchema), supplier: z.array(heldRoleSchema) }),
  others: z.array(heldRoleSchema),
  setAside: z.array(z.object({ party: z.enum(parties), duty: text, because: text })),
});

const assessedSchema = z.object({
  obligation: text,
  party: z.enum(parties),
  provision: text,
  duty: text,
  summary: text,
  roles: z.array(text),
  strength: z.enum(strengths),
  intensity: z.enum(intensities),
  standing: z.enum(standings),
  terms: z.array(z.enum(termIds)),
  because: text,
  next: text,
  shortfalls: z.array(
    z.object({
      term: z.enum(termIds),
      parameter: text,
      given: z.union([z.number(), text, z.null()]),
      ask: z.union([z.number(), text]),
      belowMinimum: z.boolean(),
      says: text,
    }),
  ),
});

/** The object that `candour review --json` prints and the API gives. */
export const machineFormSchema = z.object({
  about: z.object({ supplier: text, system: text, use: text }),
  reviewedAt: text.nullable(),
  papers: z.array(paperSchema),
  unread: z.array(z.object({ file: text, fault: faultSchema })),
  terms: z.record(z.enum(termIds), termSchema),
  flags: z.record(z.enum(flagIds), flagSchema),
  conflicts: z.array(
    z.object({
      term: z.enum(termIds),
      quotes: z.array(quoteSchema),
      prevails: z.int().nullable(),
      because: text,
      order: quoteSchema.nullable().describe('the clause that says which paper goes first'),
    }),
  ),
  scope: scopeSchema,
  gaps: z.array(assessedSchema).describe('obligations that are not met, most pressing first'),
  met: z.array(assessedSchema),
});
export type MachineForm = z.infer<typeof machineFormSchema>;

/**
 * A review as plain data: what people decided stands in the terms, and every quote carries its span. The schema picks
 * what leaves, so that a paper's whole text never does.
 */
export function toMachineForm(review: Review): MachineForm {
  const { about, reviewedAt, papers, unread, findings, scope, assessed } = review;
  return machineFormSchema.parse({
    about,
    reviewedAt,
    papers,
    unread,
    terms: Object.fromEntries(termIds.map((id) => [id, termOf(review, id)])),
    flags: findings.flags,
    conflicts: findings.conflicts,
    scope: {
      ...scope,
      setAside: scope.setAside.map(({ party, duty, because }) => ({ party, duty: duty.id, because })),
    },
    gaps: assessed.filter(({ standing }) => standing !== 'met').map(flat),
    met: assessed.filter(({ standing }) => standing === 'met').map(flat),
  });
}

function termOf({ findings, decisions }: Review, term: TermId) {
  const { finding, status, decision } = settled(findings, decisions, term);
  return {
    ...finding,
    status,
    decided: decision === null ? null : { ...decision, found: finding.status },
    market: marketOf(term),
  };
}

function flat({ obligation, ...assessed }: Assessed) {
  const { id, duty, ...laid } = obligation;
  return {
    obligation: id,
    provision: duty.provision,
    duty: duty.id,
    summary: duty.summary,
    ...laid,
    ...assessed,
  };
}
