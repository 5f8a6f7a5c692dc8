import { z } from 'zod';
import { parseContent, provisionById } from '../../code/index.ts';
import { factNames, grades, thingKinds } from '../fact.ts';
import content from './coverage.yaml';

const places = [
  'document',
  'relations',
  'parts',
  'system',
  'system-or-service',
  'model',
  'dataset',
  'configuration',
  'service',
  'software',
  'anything',
  'nothing',
] as const;

const words = z.string().trim().min(1);
const elementSchema = z.strictObject({
  id: words,
  g7: words.nullable().default(null),
  title: words,
  of: z.enum(places),
  facts: z.array(z.enum(factNames)),
  /** A version must be a fixed one. */
  fixed: z.boolean().default(false),
  /** A hash must be one that cannot be forged. */
  strong: z.boolean().default(false),
  /** A thing of this kind shows the element by being there. */
  orKind: z.enum(thingKinds).nullable().default(null),
  /** This format has the element by its nature. */
  orFormat: z.enum(['SPDX', 'CycloneDX']).nullable().default(null),
  noPlace: z.boolean().default(false),
  ask: words,
});
export type CoverageElement = z.infer<typeof elementSchema>;

const weights = z.record(z.string(), z.number().positive());
const table = parseContent(
  z
    .strictObject({
      grades: z.record(z.enum(grades), z.number().min(0).max(1)),
      elements: z.array(elementSchema),
      provisions: z.record(
        z.string().refine((id) => provisionById(id) !== undefined, { message: 'no such provision' }),
        z.strictObject({ must: weights, also: weights }),
      ),
    })
    .refine(
      ({ elements, provisions }) =>
        Object.values(provisions).every(({ must, also }) =>
          [...Object.keys(must), ...Object.keys(also)].every((id) =>
            elements.some((element) => element.id === id),
          ),
        ),
      { message: 'a provision names an element that is not listed' },
    ),
  content,
  'core/bom/cover/coverage.yaml',
);

export const gradeShares = table.grades;
export const coverageElements: readonly CoverageElement[] = table.elements;

export interface ProvisionRule {
  readonly provision: string;
  readonly must: ReadonlyMap<string, number>;
  readonly also: ReadonlyMap<string, number>;
}

/** In the order of the Code. */
export const provisionRules: readonly ProvisionRule[] = Object.entries(table.provisions)
  .map(([provision, { must, also }]) => ({
    provision,
    must: new Map(Object.entries(must)),
    also: new Map(Object.entries(also)),
  }))
  .sort((a, b) => a.provision.localeCompare(b.provision, 'en', { numeric: true }));
