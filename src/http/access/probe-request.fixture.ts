// For the tests that ask every route: addresses and bodies, made from the OpenAPI document and the samples.
import { z } from 'zod';
import { here, type Samples, sent } from './probe.fixture.ts';
import { sampler } from './sample-body.fixture.ts';

const operationShape = z.looseObject({
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown() })) })
    .optional(),
  responses: z.record(z.string(), z.unknown()).default({}),
});
export type Operation = z.infer<typeof operationShape>;

/** The OpenAPI document, as far as the tests look at it. */
export const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

export interface Route {
  readonly method: string;
  /** As the server has it: `/api/v1/reviews/:review`. */
  readonly path: string;
  /** What the document says of it; pages are in none. */
  readonly operation: Operation | null;
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

export interface Requests {
  /** What stands for a parameter for everybody, or undefined. */
  sharedOf(route: Route, name: string): string | undefined;
  addressOf(route: Route): string;
  /** A body that the route would take from somebody whom it lets; `more` takes the place of some of its fields. */
  bodyOf(
    route: Route,
    more?: Readonly<Record<string, unknown>>,
  ): { headers: Record<string, string>; body?: string | FormData };
}

export function requestsBy(document: z.infer<typeof documentShape>, samples: Samples): Requests {
  const sample = sampler(document.components.schemas, samples.own);

  /** A parameter that may be one of few words is one of them for everybody. */
  const sharedOf = (route: Route, name: string): string | undefined => {
    const told = route.operation?.parameters.find((each) => each.in === 'path' && each.name === name);
    const [word] = z.looseObject({ enum: z.array(z.string()) }).safeParse(told?.schema).data?.enum ?? [];
    return word ?? samples.shared[name];
  };

  const addressOf = (route: Route): string => {
    const path = route.path.replace(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => {
      return encodeURIComponent(sharedOf(route, name) ?? samples.own[name] ?? '');
    });
    const query = (route.operation?.parameters ?? []).filter((each) => each.in === 'query' && each.required);
    const asked = query.map(({ name, schema }): [string, string] => [
      name,
      samples.own[name] ?? String(sample(schema)),
    ]);
    return `${here}${path}${asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`}`;
  };

  const bodyOf: Requests['bodyOf'] = (route, wanted = {}) => {
    if (route.method === 'GET') return { headers: {} };
    const more = { ...sent[nameOf(route)], ...wanted };
    if (route.operation === null) return { headers: {}, body: formOf(more) };
    const [media, content] = Object.entries(route.operation.requestBody?.content ?? {})[0] ?? [];
    if (media === undefined) return { headers: {} };
    const made = { ...Object(sample(content?.schema)), ...more };
    if (media !== 'application/json') return { headers: {}, body: formOf(made) };
    return { headers: { 'content-type': media }, body: JSON.stringify(made) };
  };

  return { sharedOf, addressOf, bodyOf };
}

/** Every file field that a page or a route may look for, and the fields it says it needs. */
function formOf(fields: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData();
  for (const name of ['papers', 'bom', 'draft', 'file']) {
    form.append(name, new File(['1. The Supplier shall keep logs.'], 'terms.md'));
  }
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) form.set(name, value);
    else if (!form.has(name)) form.set(name, String(value));
  }
  return form;
}
