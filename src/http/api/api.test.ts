import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer } from '../index.ts';
import { seenAt } from './seen.fixture.ts';

const operation = z.looseObject({
  summary: z.string(),
  responses: z.record(
    z.string(),
    z.looseObject({ content: z.record(z.string(), z.looseObject({})).optional() }),
  ),
});
const document = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

let test: TestWorkspace;
let server: Hono;
let api: z.infer<typeof document>;
const ajv = addFormats.default(new Ajv2020({ strict: false }));

beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens: null, hosts: [], log: () => {} });
  api = document.parse(await (await server.request('/api/v1/openapi.json')).json());
  ajv.addSchema({ $id: 'openapi', ...api });
});
afterAll(() => test.dispose());

async function send(method: string, path: string, body?: unknown) {
  const seen = method === 'PUT' ? await seenAt(server, `/api/v1${path}`) : {};
  return await server.request(`/api/v1${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json', ...seen }, body: JSON.stringify(body) }),
  });
}

/** Sends, holds the answer against the document, and gives its body. */
async function call(method: string, template: string, ids: Record<string, string> = {}, body?: unknown) {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
  const answer = await send(method, path, body);
  const spoken = api.paths[template]?.[method.toLowerCase()]?.responses;
  expect(spoken, `${method} ${template} is in the document`).toBeDefined();
  const status = String(answer.status);
  const key = spoken?.[status] === undefined ? 'default' : status;
  const media = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  if (answer.status === 204 || answer.status === 202) return { status: answer.status, body: null };
  const json: unknown = await answer.json();
  const pointer = ['paths', template, method.toLowerCase(), 'responses', key, 'content', media, 'schema']
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const valid = ajv.compile({ $ref: `openapi#/${pointer}` });
  expect(valid(json), `${method} ${template} ${status}: ${ajv.errorsText(valid.errors)}`).toBe(true);
  return { status: answer.status, body: json };
}

const withId = z.object({ id: z.string() });
const create = async (name: string) => withId.parse((await call('POST', '/reviews', {}, { name })).body).id;

async function addPaper(review: string, name: string, text: string) {
  const form = new FormData();
  form.append('papers', new File([text], name));
  return server.request(`/api/v1/reviews/${review}/papers`, { method: 'POST', body: form });
}

describe('the document', () => {
  it('holds every route the API answers, and no other', () => {
    const answered = server.routes
      .filter(
        ({ method, path }) =>
          method !== 'ALL' && path.startsWith('/api/v1/') && !path.endsWith('openapi.json'),
      )
      .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length).replace(/:(\w+)/g, '{$1}')}`);
    const told = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...new Set(answered)].sort()).toEqual(told.sort());
  });

  it('has no reference that leads nowhere, and an id of its own for every schema', () => {
    const references = JSON.stringify(api).match(/"\$ref":"[^"]+"/g) ?? [];
    const missing = references
      .map((reference) => reference.slice('"$ref":"#/components/schemas/'.length, -1))
      .filter((name) => api.components.schemas[name] === undefined);
    expect(references.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

  it('says of every operation what it does and how it fails', () => {
    for (const methods of Object.values(api.paths)) {
      for (const { summary, responses } of Object.values(methods)) {
        expect(summary.length).toBeGreaterThan(5);
        expect(Object.keys(responses.default?.content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });
});

describe('a review by the API', () => {
  it('goes from papers to a decision, each answer as the document says', async () => {
    const review = await create('Larkfield by program');
    const ids = { review };
    const added = await addPaper(
      review,
      'terms.md',
      '# Terms\n\n1. Larkfield notifies Customer of a security incident within 24 hours after becoming aware of it.\n',
    );
    expect(await added.json()).toMatchObject({ added: [{ file: 'terms.md' }], refused: [] });
    await call('PUT', '/reviews/{review}/answers', ids, { purpose: 'staff-aid', affected: null });
    expect((await call('GET', '/reviews/{review}', ids)).body).toMatchObject({
      state: 'draft',
      resultAt: null,
    });
    expect((await call('GET', '/reviews/{review}/result', ids)).status).toBe(409);

    expect((await call('POST', '/reviews/{review}/start', ids)).status).toBe(202);
    await expect
      .poll(async () => (await call('GET', '/reviews/{review}/progress', ids)).body, { timeout: 20_000 })
      .toMatchObject({ state: 'done' });

    const result = await call('GET', '/reviews/{review}/result', ids);
    expect(result.body).toMatchObject({ papers: [{ file: 'terms.md' }] });
    const decision = { ...ids, term: 'incident-notification' };
    await call('PUT', '/reviews/{review}/decisions/{term}', decision, {
      status: 'weak',
      reason: 'Too narrow.',
    });
    expect((await call('GET', '/reviews/{review}/result', ids)).body).toMatchObject({
      terms: { 'incident-notification': { status: 'weak', decided: { reason: 'Too narrow.' } } },
    });
    expect((await call('GET', '/reviews/{review}/labels', ids)).body).toMatchObject({
      labels: [{ term: 'incident-notification', status: 'weak', found: 'covered', reason: 'Too narrow.' }],
    });
    await call('POST', '/reviews/{review}/decisions/{term}/withdraw', decision, { reason: 'Read again.' });
    expect((await call('GET', '/reviews/{review}/history', ids)).body).toMatchObject([
      { why: 'Read again.' },
      { why: 'Too narrow.' },
      {},
      {},
      {},
      {},
      {},
    ]);
    expect((await call('DELETE', '/reviews/{review}', ids)).status).toBe(204);
    expect((await call('GET', '/reviews/{review}', ids)).status).toBe(404);
  });

  it('lists in pages', async () => {
    for (const name of ['Page one', 'Page two', 'Page three']) await create(name);
    const first = await server.request('/api/v1/reviews?search=page&limit=2');
    const page = z
      .object({ items: z.array(z.object({ name: z.string() })), next: z.string() })
      .parse(await first.json());
    expect(page.items.map(({ name }) => name)).toEqual(['Page three', 'Page two']);
    const second = await server.request(`/api/v1/reviews?search=page&limit=2&after=${page.next}`);
    expect(await second.json()).toMatchObject({ items: [{ name: 'Page one' }], next: null });
  });
});

describe('what is the same for every review', () => {
  it('the Code, narrowed and one by one', async () => {
    expect((await call('GET', '/code/principles')).body).toHaveLength(13);
    expect((await call('GET', '/code/provisions')).body).toHaveLength(72);
    const narrowed = await server.request('/api/v1/code/provisions?role=data-custodian&principle=1');
    expect(
      z
        .array(withId)
        .parse(await narrowed.json())
        .map(({ id }) => id),
    ).toContain('1.1');
    expect((await call('GET', '/code/provisions/{provision}', { provision: '10.3' })).body).toMatchObject({
      id: '10.3',
    });
    expect((await call('GET', '/code/provisions/{provision}', { provision: '99' })).status).toBe(404);
  });

  it('the questions', async () => {
    expect((await call('GET', '/questions')).body).toMatchObject([{ id: 'use' }, {}, {}, {}]);
  });
});

describe('what does not fit', () => {
  it.each<[string, string, string, unknown, number]>([
    ['no name', 'POST', '/reviews', { name: '  ' }, 422],
    ['a field nobody knows', 'POST', '/reviews', { name: 'Acme', owner: 'me' }, 422],
    ['a limit out of range', 'GET', '/reviews?limit=1000', undefined, 422],
    ['a cursor of somebody else', 'GET', '/reviews?after=7', undefined, 422],
    ['an id that is none', 'GET', "/reviews/'%20or%201=1", undefined, 404],
    ['a term that is none', 'PUT', '/reviews/x/decisions/none', { status: 'weak', reason: 'So.' }, 422],
    ['a format that is none', 'GET', '/reviews/x/report/exe', undefined, 422],
  ])('%s is answered with a sentence', async (_, method, path, body, status) => {
    const answer = await send(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, detail: expect.stringMatching(/\w+.*\.$/) });
  });

  it('is said of each file where none is taken, with the status of the first', async () => {
    const review = await create('Larkfield, nothing in it');
    const answer = await addPaper(review, 'empty.pdf', '');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      errors: { 'empty.pdf': expect.stringContaining('is empty') },
    });
    await addPaper(review, 'once.md', '# Terms');
    expect((await addPaper(review, 'twice.md', '# Terms')).status).toBe(409);
    const none = await server.request(`/api/v1/reviews/${review}/papers`, {
      method: 'POST',
      body: new FormData(),
    });
    expect(none.status).toBe(422);
  });

  it('names the answer that is not one of the choices', async () => {
    const review = await create('Larkfield, odd answers');
    const answer = await call('PUT', '/reviews/{review}/answers', { review }, { purpose: 'magic' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: { purpose: expect.any(String) } });
  });
});
