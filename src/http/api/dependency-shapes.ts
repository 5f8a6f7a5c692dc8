import { z } from '@hono/zod-openapi';
import type { Listed, ListedParty, ShownBranch, ShownParty, SystemReliance } from '../../app/index.ts';
import { fourthPartyKinds } from '../../core/portfolio/index.ts';
import { pageShape } from './list-shapes.ts';
import { madeOf, madeShape, namedShape, permissionsShape } from './supplier-shapes.ts';

/** Fourth parties as they leave by the API, with the presenters that pick them. */

const text = z.string();
const kind = z.enum(fourthPartyKinds);
const share = z.number().min(0).max(1);

const evidenceShape = z
  .object({
    review: text,
    quote: z.object({
      paper: z.int(),
      clause: text.nullable(),
      page: z.int().nullable(),
      start: z.int(),
      end: z.int(),
      text,
    }),
  })
  .describe('Where it was read.');

const branchShape = z
  .object({
    reliance: z.uuid(),
    above: z
      .uuid()
      .nullable()
      .describe('The `reliance` it hangs on; null where the thing itself rests on it.'),
    party: namedShape.extend({ kind }),
    purpose: text,
    source: z.enum(['typed', 'finding', 'bom']),
    evidence: evidenceShape.nullable(),
    bom: z
      .object({ release: z.uuid(), path: text.describe('JSON path in its file.') })
      .nullable()
      .describe('The release whose BOM says so.'),
    again: z
      .enum(['no', 'elsewhere', 'ring'])
      .describe('It stands elsewhere in the list with what is below it, or closes a ring.'),
  })
  .openapi('RelianceBranch');

const systems = z.int().describe('Systems that rest on it, directly or over others.');

export const partiesShape = pageShape(
  z.object({
    id: z.uuid(),
    name: text,
    kind,
    example: z.boolean(),
    systems,
    directly: z.int(),
    highTierUses: z.int(),
    shareOfSystems: share,
    shareOfHighTierUses: share,
  }),
).openapi('FourthParties');

export const partyShape = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    name: text,
    kind,
    supplier: namedShape.nullable().describe('The supplier it is as well.'),
    example: z.boolean(),
    falls: z
      .array(
        z.object({
          id: z.uuid(),
          name: text,
          supplier: namedShape,
          uses: z.int(),
          highTierUses: z.int(),
          path: z.array(text).describe('The names on the way, from the system down.'),
        }),
      )
      .describe('The systems that fall if it fails, the nearest first, at most 200.'),
    systems,
    shareOfSystems: share,
    shareOfHighTierUses: share,
    restsOn: z.array(branchShape).describe('What it rests on, each after what it hangs on.'),
    namedBy: z.array(namedShape).describe('Fourth parties that name it themselves.'),
    ...madeShape,
    may: permissionsShape,
  })
  .openapi('FourthParty');

export const systemRelianceShape = z
  .object({
    restsOn: z.array(branchShape),
    suggestions: z
      .array(
        z.object({
          name: text,
          kind,
          purpose: text,
          contract: namedShape,
          file: text,
          evidence: evidenceShape,
        }),
      )
      .describe("Named in its contracts' papers, neither noted nor set aside yet."),
  })
  .openapi('SystemReliance');

export const notedShape = z
  .object({ id: z.uuid().describe('Of the reliance.'), party: z.uuid() })
  .openapi('NotedReliance');

const flat = (branches: readonly ShownBranch[], above: string | null = null): object[] =>
  branches.flatMap(({ below, ...branch }) => [{ ...branch, above }, ...flat(below, branch.reliance)]);

export const presentParties = (parties: Listed<ListedParty>): z.input<typeof partiesShape> =>
  partiesShape.parse(parties);

export const presentParty = (party: ShownParty): z.input<typeof partyShape> =>
  partyShape.parse({ ...party, ...madeOf(party), restsOn: flat(party.restsOn) });

export const presentSystemReliance = (reliance: SystemReliance): z.input<typeof systemRelianceShape> =>
  systemRelianceShape.parse({ ...reliance, restsOn: flat(reliance.restsOn) });
