import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { homeQuerySchema, listedTiers, showHome, type Workspace } from '../../app/index.ts';
import { termIds, tiers } from '../../core/terms/index.ts';
import { datesShape } from './contract-shapes.ts';
import { answer, newApi, route } from './route.ts';
import { namedShape } from './supplier-shapes.ts';

const text = z.string();
const number = z.int();
const day = z.iso.date();

const contract = z.object({
  id: z.uuid(),
  name: text,
  supplier: namedShape,
  tier: z.enum(listedTiers),
  requiredGaps: number.nullable().describe('Null before a review.'),
  actBy: day.nullable().describe('The next last day to give notice or renew.'),
  review: z.uuid().nullable(),
});
const cell = z.object({
  met: number,
  total: number.describe('Met, weak and missing.'),
  percent: number.nullable(),
});

const homeShape = z
  .object({
    today: day,
    counts: z.object({
      suppliers: number,
      contracts: number.describe('In force.'),
      reviewed: number,
      withGaps: number,
      requiredGaps: number,
    }),
    actFirst: z
      .array(
        contract.extend({
          refusals: number,
          urgency: z.object({
            score: number.describe('The product of the weights.'),
            factors: z.array(z.object({ weight: number, says: text })),
          }),
        }),
      )
      .describe('The most pressing first.'),
    retrofit: z
      .array(
        contract.extend({
          step: z.object({
            standing: z.enum(['planned', 'due', 'lapsed', 'undated']),
            proposeBy: day.nullable(),
            settleBy: day.nullable(),
            says: text,
          }),
          terms: z.array(z.enum(termIds)).describe('Behind the required gaps, the most pressing first.'),
        }),
      )
      .describe('Signed contracts with required gaps, the nearest day first.'),
    coverage: z.array(
      z.object({
        principle: number,
        name: text,
        all: cell,
        byTier: z.record(z.enum(tiers), cell),
      }),
    ),
    ahead: z.array(contract.extend({ dates: datesShape })).describe('The nearest day first.'),
    changes: z
      .array(
        z.object({
          subject: z.object({ kind: text, id: z.uuid() }),
          name: text.nullable(),
          actions: z.array(text),
          count: number,
          who: z.array(text),
          at: z.iso.datetime(),
        }),
      )
      .describe('In the last seven days, what changed last first.'),
  })
  .openapi('Portfolio');

const portfolio = route({
  method: 'get',
  path: '/portfolio',
  summary: 'Where to act first, the plan, coverage, dates ahead and what changed',
  request: { query: homeQuerySchema },
  responses: { 200: answer('As of today.', homeShape) },
});

/** The portfolio as a whole. */
export function portfolioApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();
  api.openapi(portfolio, async (c) => {
    const home = await showHome(workspace, c.var.actor, c.req.valid('query'));
    const changes = home.changes.map((each) => ({ ...each, at: each.at.toISOString() }));
    return c.json(homeShape.parse({ ...home, changes }), 200);
  });
  return api;
}
