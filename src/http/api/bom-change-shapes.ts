import { z } from '@hono/zod-openapi';
import type { BomComparison } from '../../app/index.ts';
import { diffMachineForm, factNames, thingKinds } from '../../core/bom/index.ts';

/** What changed between two BOMs, as it leaves by the API. */

const text = z.string();
const path = text.describe('JSON path (RFC 9535) into the file.');

export const changeShape = z
  .object({
    class: z.enum(['material', 'notable']),
    kind: text.describe('The rule it falls under: `model-version`, `silent-swap`.'),
    subject: text,
    thing: z.enum(thingKinds),
    fact: z.enum(factNames).nullable(),
    old: text.nullable(),
    new: text.nullable(),
    oldPaths: z.array(path),
    newPaths: z.array(path),
    paths: z.array(path),
    because: text,
    provisions: z.array(text),
    duties: z.array(text),
  })
  .openapi('BomChange');

export const comparisonShape = z
  .object({
    changes: z.array(changeShape).describe('Material ones first.'),
    material: z.boolean(),
    duties: z.array(z.object({ id: text, says: text })).describe('What the changes start.'),
    term: z
      .object({ id: text, days: z.record(text, z.union([z.number(), text])).nullable() })
      .nullable()
      .describe('The contract term on notice, with the days to ask for by tier.'),
    notCompared: z
      .array(
        z.object({
          format: z.enum(['CycloneDX', 'SPDX']).nullable().describe('The format that has no place for it.'),
          what: text,
          subjects: z.array(text),
          paths: z.array(path),
          says: text,
        }),
      )
      .describe('What two files of different formats could not be compared in.'),
  })
  .openapi('BomComparison');

export const presentComparison = ({ changes, notCompared }: BomComparison): z.input<typeof comparisonShape> =>
  comparisonShape.parse(diffMachineForm(changes, notCompared));
