import { z } from 'zod';
import type { Schema } from './api-document.ts';

const shape = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  description: z.string().optional(),
  properties: z.record(z.string(), z.looseObject({})).optional(),
  required: z.array(z.string()).default([]),
  items: z.looseObject({}).optional(),
  anyOf: z.array(z.looseObject({})).optional(),
  oneOf: z.array(z.looseObject({})).optional(),
  allOf: z.array(z.looseObject({})).optional(),
});
type Read = z.infer<typeof shape>;

/** One field of what is sent or answered. */
export interface Field {
  /** With the fields it lies in: `items[].supplier.name`; empty for the whole. */
  readonly name: string;
  /** "text", "number", "one of low, high". */
  readonly kind: string;
  readonly required: boolean;
  readonly description: string;
}

/** Fields in fields are shown so deep; what lies deeper the document itself tells. */
const deepest = 4;
/** Choices that are named; of more only how many there are. */
const mostChoices = 12;

/** The schemas of a document, to be read as fields and examples. */
export function schemaReader(schemas: Readonly<Record<string, Schema>>) {
  /** The schema itself, its parts put together where it is made of several. */
  const resolved = (given: Schema): Read => {
    const read = shape.parse(given);
    if (read.$ref !== undefined) {
      const named = schemas[read.$ref.split('/').at(-1) ?? ''];
      return named === undefined ? read : { ...resolved(named), description: read.description };
    }
    const parts = read.allOf?.map(resolved) ?? [];
    return {
      ...read,
      type: read.type ?? parts.find(({ type }) => type !== undefined)?.type,
      properties: Object.assign({}, ...parts.map(({ properties }) => properties), read.properties),
      required: [...read.required, ...parts.flatMap(({ required }) => required)],
    };
  };

  const kindOf = (read: Read): string => {
    if (read.const !== undefined) return JSON.stringify(read.const);
    if (read.enum !== undefined) {
      return read.enum.length > mostChoices
        ? `one of ${read.enum.length} words`
        : `one of ${read.enum.map(String).join(', ')}`;
    }
    const several = read.anyOf ?? read.oneOf;
    if (several !== undefined)
      return [...new Set(several.map((each) => kindOf(resolved(each))))].join(' or ');
    if (read.items !== undefined) return `list of ${kindOf(resolved(read.items))}`;
    const types = [read.type ?? 'object'].flat();
    return types
      .map((type) => (type === 'string' ? (formats[read.format ?? ''] ?? 'text') : type))
      .join(' or ');
  };

  const inside = (read: Read, name: string, depth: number): Field[] => {
    const [only] = (read.anyOf ?? read.oneOf ?? []).map(resolved).filter(({ type }) => type !== 'null');
    if (only !== undefined) return inside(only, name, depth);
    if (read.items !== undefined) return inside(resolved(read.items), `${name}[]`, depth);
    if (depth === deepest) return [];
    return Object.entries(read.properties ?? {}).flatMap(([property, schema]) => {
      const own = resolved(schema);
      const place = name === '' ? property : `${name}.${property}`;
      const { description = '' } = own;
      const field = {
        name: place,
        kind: kindOf(own),
        required: read.required.includes(property),
        description,
      };
      return [field, ...inside(own, place, depth + 1)];
    });
  };

  const example = (given: Schema, depth = 0): unknown => {
    const read = resolved(given);
    if (read.const !== undefined) return read.const;
    if (read.enum !== undefined) return read.enum[0];
    const [choice] = read.anyOf ?? read.oneOf ?? [];
    if (choice !== undefined) return example(choice, depth);
    const type = [read.type ?? 'object'].flat().find((each) => each !== 'null');
    if (type === 'string') return samples[read.format ?? ''] ?? '…';
    if (type === 'integer' || type === 'number') return 1;
    if (type === 'boolean') return true;
    if (type === 'array')
      return read.items === undefined || depth > 1 ? [] : [example(read.items, depth + 1)];
    const wanted = Object.entries(read.properties ?? {}).filter(([name]) => read.required.includes(name));
    return Object.fromEntries(wanted.map(([name, schema]) => [name, example(schema, depth + 1)]));
  };

  return {
    /** The fields of what is sent or answered, each after the one it lies in. */
    fieldsOf: (schema: Schema): readonly Field[] => inside(resolved(schema), '', 0),
    kindOf: (schema: Schema): string => kindOf(resolved(schema)),
    /** Something the schema takes, with the fields that have to be there. */
    exampleOf: (schema: Schema): unknown => example(schema),
  };
}
export type SchemaReader = ReturnType<typeof schemaReader>;

const formats: Readonly<Record<string, string>> = {
  uuid: 'id',
  date: 'day (2027-03-31)',
  'date-time': 'moment (2027-03-31T09:00:00Z)',
  uri: 'address',
  email: 'e-mail address',
  binary: 'file',
};
const samples: Readonly<Record<string, string>> = {
  uuid: '0190a000-0000-7000-8000-000000000000',
  date: '2027-03-31',
  'date-time': '2027-03-31T09:00:00Z',
  uri: 'https://supplier.example/',
  email: 'somebody@example.org',
};
