import { z } from '@hono/zod-openapi';
import { type ScopePreview, type ShownUse, useStates } from '../../app/index.ts';
import { roles, strengths } from '../../core/code/index.ts';
import type { OutgrownTerm, ScopeChange } from '../../core/portfolio/index.ts';
import {
  answersSchema,
  intensities,
  type Obligation,
  parties,
  questionIds,
  type Scope,
} from '../../core/scope/index.ts';
import { termById, termIds, tiers } from '../../core/terms/index.ts';
import { contractSummaryShape } from './contract-shapes.ts';
import { madeOf, madeShape, namedShape, permissionsShape } from './supplier-shapes.ts';

/** Uses and their scopes as they leave by the API, with the presenters that pick them. */

const text = z.string();
const question = z.enum(questionIds);

const reasonShape = z.object({
  question: text,
  answer: text.nullable().describe('null where it is not known and the stricter case was taken'),
  because: text,
  also: z.array(z.object({ question: text, answer: text.nullable() })),
});
const heldRoleShape = z.object({ role: z.enum(roles), reasons: z.array(reasonShape) });

const obligationShape = z
  .object({
    id: text,
    party: z.enum(parties),
    provision: text,
    duty: text,
    summary: text,
    roles: z.array(z.enum(roles)),
    strength: z.enum(strengths),
    intensity: z.enum(intensities),
  })
  .openapi('Obligation');

const scopeShape = z
  .object({
    answers: z.record(text, text),
    notKnown: z.array(question),
    tier: z.object({ level: z.enum(tiers), reasons: z.array(reasonShape) }),
    roles: z.object({ us: z.array(heldRoleShape), supplier: z.array(heldRoleShape) }),
    others: z.array(heldRoleShape),
    obligations: z.array(obligationShape),
  })
  .openapi('Scope');

const proofChange = z.object({ obligation: obligationShape, before: z.enum(intensities) });

const changeShape = z
  .object({
    grown: z.boolean().describe('A higher tier, a new obligation, or more proof asked for one.'),
    tier: z.object({ before: z.enum(tiers), after: z.enum(tiers) }),
    answers: z.array(z.object({ question, before: text.nullable(), after: text.nullable() })),
    roles: z.array(
      z.object({ party: z.enum(parties), role: z.enum(roles), change: z.enum(['gained', 'lost']) }),
    ),
    added: z.array(obligationShape),
    removed: z.array(obligationShape),
    raised: z.array(proofChange),
    lowered: z.array(proofChange),
  })
  .openapi('ScopeChange');

const outgrownShape = z
  .object({
    term: z.enum(termIds),
    title: text,
    before: z.enum(['enough', 'weak', 'missing']),
    after: z.enum(['weak', 'missing']),
    without: text.describe('What the lack means, in one sentence.'),
    shortfalls: z.array(text),
  })
  .openapi('OutgrownTerm');

export const useShape = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    supplier: namedShape,
    system: namedShape,
    name: text,
    purpose: text,
    state: z.enum(useStates),
    answers: answersSchema,
    scope: scopeShape,
    scopes: z
      .array(
        z.object({
          number: z.int(),
          at: z.iso.datetime(),
          by: text,
          why: text,
          tier: z.enum(tiers),
          change: changeShape.nullable().describe('Against the scope before; null of the first.'),
        }),
      )
      .describe('Every scope it has had, newest first; empty until its questions are answered.'),
    contracts: z.array(
      contractSummaryShape.extend({
        reviewed: z
          .object({ number: z.int(), review: z.uuid() })
          .nullable()
          .describe('The version that was reviewed last.'),
        outgrown: z.array(outgrownShape).describe('Terms that are no longer enough for the use as it is.'),
      }),
    ),
    ...madeShape,
    may: permissionsShape,
  })
  .openapi('Use');

export const previewShape = z
  .object({
    scope: scopeShape,
    change: changeShape.nullable().describe('null where the questions are answered for the first time.'),
    outgrown: z.array(namedShape.extend({ terms: z.array(outgrownShape) })),
  })
  .openapi('ScopePreview');

const presentObligation = ({ id, duty, ...laid }: Obligation) => ({
  id,
  provision: duty.provision,
  duty: duty.id,
  summary: duty.summary,
  ...laid,
});

const presentScope = (scope: Scope) => ({ ...scope, obligations: scope.obligations.map(presentObligation) });

const presentChange = (change: ScopeChange) => ({
  ...change,
  added: change.added.map(presentObligation),
  removed: change.removed.map(presentObligation),
  raised: change.raised.map((each) => ({ ...each, obligation: presentObligation(each.obligation) })),
  lowered: change.lowered.map((each) => ({ ...each, obligation: presentObligation(each.obligation) })),
});

const presentOutgrown = (outgrown: OutgrownTerm) => ({ ...outgrown, title: termById(outgrown.term).title });

export const presentUse = (use: ShownUse): z.input<typeof useShape> =>
  useShape.parse({
    ...use,
    ...madeOf(use),
    scope: presentScope(use.scope),
    scopes: use.scopes.map((scope) => ({
      ...scope,
      at: scope.at.toISOString(),
      change: scope.change === null ? null : presentChange(scope.change),
    })),
    contracts: use.contracts.map((contract) => ({
      ...contract,
      outgrown: contract.outgrown.map(presentOutgrown),
    })),
  });

export const presentPreview = ({ scope, change, outgrown }: ScopePreview): z.input<typeof previewShape> =>
  previewShape.parse({
    scope: presentScope(scope),
    change: change === null ? null : presentChange(change),
    outgrown: outgrown.map((each) => ({ ...each, terms: each.terms.map(presentOutgrown) })),
  });
