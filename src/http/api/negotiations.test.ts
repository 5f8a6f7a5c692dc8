import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createExampleReview, downloadRedline } from '../../app/index.ts';
import { allAccepted } from '../../app/negotiation/drafts.fixture.ts';
import { settledReview } from '../../app/reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer } from '../index.ts';
import { comparisonShape, negotiationShape, redlineShape, shownAnnexShape } from './negotiation-shapes.ts';
import { seenAt } from './seen.fixture.ts';

// Reading, judging and writing papers takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let server: Hono;
let review: string;
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens: null, hosts: [], log: () => {} });
  review = (await createExampleReview(test.ws, test.ws.localPerson)).id;
  expect(await settledReview(test.ws, review)).toBe('done');
});
afterAll(() => test.dispose());

const at = (path: string) => `/api/v1/reviews/${review}${path}`;
const get = async (path: string): Promise<unknown> => (await server.request(path)).json();
async function send(method: string, path: string, body: unknown) {
  const seen = method === 'PUT' ? await seenAt(server, path) : {};
  return await server.request(path, {
    method,
    headers: { 'content-type': 'application/json', ...seen },
    body: JSON.stringify(body),
  });
}
const made = z.object({ id: z.string() });

describe('a negotiation by the API', () => {
  it('goes from a playbook to a refusal', async () => {
    expect((await send('PUT', '/api/v1/playbook', { text: 'house: Example Council\n' })).status).toBe(204);
    expect(await get('/api/v1/playbook')).toMatchObject({ number: 1, savedBy: 'Ada' });

    const [first] = shownAnnexShape.parse(await get(at('/annex'))).annex.clauses;
    const wishes = { positions: { [first?.id ?? '']: 'minimum' } };
    expect(await (await send('POST', at('/annex/preview'), wishes)).json()).toMatchObject({
      clauses: expect.arrayContaining([expect.objectContaining({ id: first?.id, position: 'minimum' })]),
    });
    expect((await send('PUT', at('/annex/choices'), wishes)).status).toBe(204);
    expect(shownAnnexShape.parse(await get(at('/annex'))).choices).toMatchObject([{ clause: first?.id }]);

    expect(await (await send('POST', at('/annex/versions'), { note: 'Round one' })).json()).toEqual({
      number: 1,
    });
    expect(await get(at('/annex/versions'))).toMatchObject([{ number: 1, note: 'Round one' }]);
    const pdf = await server.request(at('/annex/versions/1/note/pdf'));
    expect(pdf.headers.get('content-disposition')).toContain('NOT%20FOR%20THE%20SUPPLIER');

    const answer = await send('POST', at('/redlines'), { version: 1, paper: 'larkspur-assist-terms.docx' });
    const redline = made.parse(await answer.json()).id;
    expect(redlineShape.parse(await get(at(`/redlines/${redline}`))).placed.length).toBeGreaterThan(3);

    const ours = await downloadRedline(test.ws, test.ws.localPerson, review, redline);
    const form = new FormData();
    form.append('redline', redline);
    form.append('draft', new File([new Uint8Array(allAccepted(ours.bytes))], 'theirs.docx'));
    const taken = await server.request(at('/counter-drafts'), { method: 'POST', body: form });
    const draft = made.parse(await taken.json()).id;
    expect(comparisonShape.parse(await get(at(`/counter-drafts/${draft}`)))).toMatchObject({
      file: 'theirs.docx',
    });

    const step = { to: 'refused', reason: 'Never.', counterDraft: draft };
    expect((await send('POST', at(`/negotiation/${first?.id}/steps`), step)).status).toBe(204);
    const confirmed = await server.request(at(`/counter-drafts/${draft}/confirm-accepted`), {
      method: 'POST',
    });
    expect(confirmed.status).toBe(200);
    const { clauses, refusals } = negotiationShape.parse(await get(at('/negotiation')));
    expect(refusals).toMatchObject([{ clause: first?.id, reason: 'Never.' }]);
    expect(clauses.filter(({ state }) => state === 'agreed').length).toBe(clauses.length - 1);
    expect(await get('/api/v1/refusals')).toMatchObject({
      items: [{ refusals: [{ clause: first?.id, review }] }],
      next: null,
    });
  });

  it.each<[string, string, string, unknown, number]>([
    ['a playbook with a fault', 'PUT', '/api/v1/playbook', { text: 'hose: Us' }, 422],
    ['a figure that is none', 'PUT', 'annex/choices', { figures: { 'audit-rights': { wings: 2 } } }, 422],
    ['a clause that is none', 'PUT', 'annex/choices', { positions: { wings: 'minimum' } }, 422],
    ['a version that is not there', 'GET', 'annex/versions/99/annex/docx', undefined, 404],
    ['a redline that is not there', 'GET', 'redlines/x', undefined, 404],
    ['a counter-draft that is not there', 'GET', 'counter-drafts/x', undefined, 404],
    ['a counter-draft without a file', 'POST', 'counter-drafts', undefined, 422],
    ['a refusal without a reason', 'POST', 'negotiation/audit-rights/steps', { to: 'refused' }, 422],
  ])('answers %s with a sentence', async (_, method, path, body, status) => {
    const address = path.startsWith('/') ? path : at(`/${path}`);
    const answer =
      body === undefined
        ? await server.request(address, { method, ...(method === 'POST' ? { body: new FormData() } : {}) })
        : await send(method, address, body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/\w+.*\.$/) });
  });
});
