import { z } from '@hono/zod-openapi';
import type { ShownSupplier, ShownSystem } from '../../app/index.ts';
import { useStates } from '../../app/index.ts';
import { tiers } from '../../core/terms/index.ts';
import { contractSummaryShape } from './contract-shapes.ts';

/** Suppliers and systems as they leave by the API, with the presenters that pick them. */

const text = z.string();
const moment = z.iso.datetime();

export const permissionsShape = z
  .object({ edit: z.boolean(), delete: z.boolean() })
  .describe('What you may do now.');
export const namedShape = z.object({ id: z.uuid(), name: text });

export const useSummaryShape = z
  .object({ id: z.uuid(), name: text, state: z.enum(useStates), tier: z.enum(tiers) })
  .openapi('UseSummary');

/** Who made something and when, and when it was changed last. */
export const madeShape = { createdAt: moment, createdBy: text, updatedAt: moment };

/** The same out of what the app gives. */
export const madeOf = ({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }) => ({
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const supplierShape = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    name: text,
    website: text,
    contact: text,
    notes: text,
    example: z.boolean().describe('Part of the built-in example.'),
    systems: z
      .array(
        z.object({
          id: z.uuid(),
          name: text,
          description: text,
          uses: z.array(useSummaryShape).describe('The first by name; all by /systems/{system}/uses.'),
          hasUses: z.int().describe('How many there are.'),
        }),
      )
      .describe('The first 25 by name; all by /systems?supplier=.'),
    contracts: z.array(contractSummaryShape).describe('The first 25 by name; all by /contracts?supplier=.'),
    has: z.object({ systems: z.int(), contracts: z.int() }).describe('How many there are.'),
    ...madeShape,
    may: permissionsShape,
  })
  .openapi('Supplier');

export const systemShape = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    supplier: namedShape,
    name: text,
    description: text,
    uses: z.array(useSummaryShape).describe('The first 25 by name; all by /systems/{system}/uses.'),
    ...madeShape,
    may: permissionsShape,
  })
  .openapi('System');

export const presentSupplier = (supplier: ShownSupplier): z.input<typeof supplierShape> =>
  supplierShape.parse({ ...supplier, ...madeOf(supplier) });

export const presentSystem = (system: ShownSystem): z.input<typeof systemShape> =>
  systemShape.parse({ ...system, ...madeOf(system) });
