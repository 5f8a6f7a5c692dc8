import type { OpenAPIHono } from '@hono/zod-openapi';

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  description: 'Of your choice, such as a UUID. Sent again with the same, it is carried out once.',
  schema: { type: 'string' as const, minLength: 1, maxLength: 255 },
};
const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header' as const,
  required: false,
  description: 'The ETag of an answer that you have; 304 while nothing in it has changed.',
  schema: { type: 'string' as const },
};

/** Adds to the document what every route of a method has in common, which is done before any route is asked. */
export function withCommonHeaders(document: Document): Document {
  for (const { get, post } of Object.values(document.paths ?? {})) {
    if (post !== undefined) post.parameters = [...(post.parameters ?? []), idempotencyKey];
    if (get === undefined) continue;
    get.parameters = [...(get.parameters ?? []), ifNoneMatch];
    get.responses = { ...get.responses, 304: { description: 'You have it already.' } };
  }
  return document;
}
