import { z } from 'zod';

const schemaShape = z.looseObject({});
const contentShape = z.record(z.string(), z.object({ schema: schemaShape.optional() }));
const parameterShape = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: schemaShape.optional(),
});
const operationShape = z.object({
  summary: z.string().default(''),
  description: z.string().optional(),
  parameters: z.array(parameterShape).default([]),
  requestBody: z.object({ content: contentShape }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: contentShape.optional() })),
});
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const documentShape = z.object({
  paths: z.record(z.string(), z.partialRecord(z.enum(methods), operationShape)),
  components: z.object({ schemas: z.record(z.string(), schemaShape).default({}) }),
});

export type Schema = z.infer<typeof schemaShape>;

/** One thing that a program can ask for or do. */
export interface Operation extends z.infer<typeof operationShape> {
  readonly method: string;
  /** Under `/api/v1`, with its parameters in braces. */
  readonly path: string;
}

/** What the API offers, read from its OpenAPI document: the operations by the noun that their path begins with. */
export interface ApiDocument {
  readonly nouns: ReadonlyMap<string, readonly Operation[]>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** Reads an OpenAPI document as far as a page shows it. Throws where it is none. */
export function apiDocument(given: unknown): ApiDocument {
  const { paths, components } = documentShape.parse(given);
  const nouns = new Map<string, Operation[]>();
  for (const [path, operations] of Object.entries(paths)) {
    const noun = path.split('/')[1] ?? '';
    const own = nouns.get(noun) ?? [];
    for (const method of methods) {
      const operation = operations[method];
      if (operation !== undefined) own.push({ ...operation, method: method.toUpperCase(), path });
    }
    nouns.set(noun, own);
  }
  const sorted = [...nouns].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { nouns: new Map(sorted), schemas: components.schemas };
}
