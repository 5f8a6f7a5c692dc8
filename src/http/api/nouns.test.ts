import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { settledReview } from '../../app/reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer } from '../index.ts';

// The built-in example reads and judges papers.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let server: Hono;
let supplier: string;
let system: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens: null, hosts: [], log: () => {} });
  supplier = await create('/suppliers', { name: 'Larkspur' });
  system = await create(`/suppliers/${supplier}/systems`, { name: 'Reader' });
});
afterAll(() => test.dispose());

async function send(method: string, path: string, body?: unknown) {
  const answer = await server.request(`/api/v1${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : z.unknown().parse(JSON.parse(text)) };
}

const created = z.looseObject({ id: z.string() });
const create = async (path: string, body: unknown) => created.parse((await send('POST', path, body)).body).id;

describe('versions of a contract by the API', () => {
  it('are started, linked, compared and taken off', async () => {
    const contract = await create(`/suppliers/${supplier}/contracts`, { name: 'Terms' });
    const started = await send('POST', `/contracts/${contract}/versions`, { label: 'First' });
    expect(started).toMatchObject({ status: 201, body: { review: expect.any(String) } });
    const review = await create('/reviews', { name: 'By itself' });
    const linked = await send('POST', `/contracts/${contract}/versions/link`, { review, label: 'Second' });
    expect(linked).toMatchObject({ status: 201, body: { number: 2 } });
    expect((await send('GET', `/contracts/${contract}`)).body).toMatchObject({
      versions: expect.arrayContaining([expect.objectContaining({ number: 2 })]),
    });
    expect((await send('GET', `/contracts/${contract}/changes`)).status).toBe(200);
    expect(
      (await send('POST', `/contracts/${contract}/versions/link`, { review, label: 'Third' })).status,
    ).toBe(409);
    expect((await send('DELETE', `/contracts/${contract}/versions/2`)).status).toBe(204);
    expect((await send('DELETE', `/contracts/${contract}/versions/2`)).status).toBe(404);
  });
});

describe('dependencies by the API', () => {
  it('are noted, shown from both sides, and removed', async () => {
    const noted = await send('POST', '/reliances', { from: { system }, name: 'Nimbus', kind: 'cloud' });
    const { id, party } = z.object({ id: z.string(), party: z.string() }).parse(noted.body);
    expect((await send('GET', `/fourth-parties/${party}`)).body).toMatchObject({
      name: 'Nimbus',
      kind: 'cloud',
    });
    expect(JSON.stringify((await send('GET', '/fourth-parties')).body)).toContain('Nimbus');
    expect(JSON.stringify((await send('GET', `/systems/${system}/reliance`)).body)).toContain('Nimbus');
    const again = await send('POST', '/reliances', { from: { system }, name: 'Nimbus', kind: 'cloud' });
    expect(again.status).toBe(409);
    expect((await send('DELETE', `/reliances/${id}`)).status).toBe(204);
    expect((await send('DELETE', `/fourth-parties/${party}`)).status).toBe(204);
    expect((await send('GET', `/fourth-parties/${party}`)).status).toBe(404);
  });
});

describe('the example by the API', () => {
  it('is opened, is all marked as such, and is thrown away whole', async () => {
    const opened = await send('POST', '/example');
    expect(opened.status).toBe(201);
    const { review } = z.object({ review: z.string() }).parse(opened.body);
    expect(await settledReview(test.ws, review)).toBe('done');
    const suppliers = z.object({ items: z.array(z.object({ name: z.string(), example: z.boolean() })) });
    const all = async () => suppliers.parse((await send('GET', '/suppliers')).body).items;
    expect((await all()).filter(({ example }) => example).length).toBeGreaterThan(0);
    expect((await send('DELETE', '/example')).status).toBe(204);
    expect(await all()).toMatchObject([{ name: 'Larkspur', example: false }]);
  });
});
