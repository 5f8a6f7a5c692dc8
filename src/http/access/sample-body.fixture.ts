// For the probes of the tests: something a route takes, made from what the OpenAPI document says it takes.
import { z } from 'zod';

const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  minimum: z.number().optional(),
  format: z.string().optional(),
});

const texts: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  date: '2030-01-01',
  'date-time': '2030-01-01T00:00:00Z',
  email: 'somebody@example.org',
  uri: 'https://somebody.example/',
  binary: 'some bytes',
};

/** Makes values for the schemas of a document; a property that is called like a known thing gets its id. */
export function sampler(schemas: Readonly<Record<string, unknown>>, ids: Readonly<Record<string, string>>) {
  const sample = (given: unknown): unknown => {
    const schema = schemaShape.parse(given);
    if (schema.$ref !== undefined) return sample(schemas[schema.$ref.split('/').at(-1) ?? '']);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return schema.enum[0];
    const [choice] = schema.anyOf ?? schema.oneOf ?? [];
    if (choice !== undefined) return sample(choice);
    if (schema.allOf !== undefined) {
      return Object.assign({}, ...schema.allOf.map((part) => Object(sample(part))));
    }
    return plain(schema);
  };

  const plain = (schema: z.infer<typeof schemaShape>): unknown => {
    const type = [schema.type ?? 'object'].flat().find((each) => each !== 'null');
    if (type === 'string') return texts[schema.format ?? ''] ?? 'sample';
    if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1);
    if (type === 'boolean') return true;
    if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items));
    const wanted = schema.required ?? [];
    return Object.fromEntries(
      wanted.map((name) => [name, ids[name] ?? sample(schema.properties?.[name] ?? { type: 'string' })]),
    );
  };
  return sample;
}
