import OpenAPIClientAxios, { type OpenAPIClient } from 'openapi-client-axios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { type Serving, serve } from '../index.ts';

/** A client made of nothing but the document that the server gives out. */
let test: TestWorkspace;
let serving: Serving;
let client: OpenAPIClient;
beforeAll(async () => {
  test = await openTestWorkspace();
  serving = await serve(test.ws, { screens: null, log: () => {}, port: 0 });
  const made = new OpenAPIClientAxios({
    definition: `${serving.url}api/v1/openapi.json`,
    withServer: { url: `${serving.url}api/v1` },
    axiosConfigDefaults: { validateStatus: () => true },
  });
  client = await made.init();
});
afterAll(async () => {
  await serving.close();
  await test.dispose();
});

const created = z.object({ id: z.uuid() });
const page = z.object({ items: z.array(z.object({ name: z.string() })), next: z.string().nullable() });

/** Calls an operation by the name the document gives it. */
async function call(
  operation: string,
  parameters: Record<string, string | number> = {},
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const run = client[operation];
  if (run === undefined) throw new Error(`The document has no ${operation}.`);
  return await run(parameters, body, { headers });
}

describe('a client generated from the document', () => {
  it('has an operation of its own name for every route', () => {
    const names = client.api.getOperations().map(({ operationId }) => operationId);
    expect(names.length).toBeGreaterThan(50);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name === undefined || !/^[a-z]+([A-Z][A-Za-z0-9]*)+$/.test(name))).toEqual(
      [],
    );
  });

  it('creates once under an Idempotency-Key, shows, and changes what it saw', async () => {
    const key = { 'idempotency-key': 'a-supplier' };
    const first = await call('postSuppliers', {}, { name: 'Larkspur' }, key);
    const again = await call('postSuppliers', {}, { name: 'Larkspur' }, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.data).toEqual(first.data);
    const { id: supplier } = created.parse(first.data);

    const shown = await call('getSuppliersSupplier', { supplier });
    expect(shown.data).toMatchObject({ name: 'Larkspur' });
    const etag = z.string().parse(shown.headers.etag);
    const edit = { name: 'Larkspur Ltd' };
    expect((await call('putSuppliersSupplier', { supplier }, edit, { 'if-match': etag })).status).toBe(204);
    // Somebody else saw it before that, and is told.
    const late = await call('putSuppliersSupplier', { supplier }, { name: 'Mine' }, { 'if-match': etag });
    expect(late.status).toBe(412);
    expect(late.data).toMatchObject({ status: 412, title: 'Changed meanwhile' });
  });

  it('goes through a list page by page and finds each once', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `Review ${index}`);
    for (const name of names) await call('postReviews', {}, { name });
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await call('getReviews', { limit: 3, ...(after === null ? {} : { after }) });
      const { items, next } = page.parse(data);
      found.push(...items.map(({ name }) => name));
      if (next === null) break;
      after = next;
    }
    expect(found.toSorted()).toEqual(names);
  });

  it('takes a checkpoint and has the record checked against it', async () => {
    const { data: checkpoint } = await call('getRecordCheckpoint');
    await call('postReviews', {}, { name: 'After the checkpoint' });
    expect((await call('postRecordVerdict', {}, checkpoint)).data).toMatchObject({ intact: true });
    const forged = { ...z.looseObject({}).parse(checkpoint), number: 1 };
    expect((await call('postRecordVerdict', {}, forged)).status).toBe(422);
  });

  it('is told of a problem in the form the document names', async () => {
    const { status, data } = await call('getReviewsReview', { review: 'none' });
    expect(status).toBe(404);
    expect(data).toMatchObject({ type: 'about:blank', status: 404, detail: expect.any(String) });
  });
});
