import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractOf, supplierOf } from '../../app/lists/portfolio.fixture.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer } from '../../http/index.ts';
import { screens } from '../index.tsx';

let test: TestWorkspace;
let server: Hono;
beforeAll(async () => {
  test = await openTestWorkspace({ clock: () => new Date('2026-11-22T09:00:00Z') });
  server = createServer(test.ws, { screens, hosts: [], log: () => {} });
  const supplier = await supplierOf(test.ws, 'Alder');
  await contractOf(test.ws, supplier, { name: 'Master', endsOn: '2027-03-31', noticeDays: 90 });
  await contractOf(test.ws, supplier, { name: 'Over', state: 'ended', endsOn: '2027-03-31' });
});
afterAll(() => test.dispose());

const press = (path: string) => server.request(path, { method: 'POST', body: new URLSearchParams() });
const addressIn = (page: string): string => /\/calendar\/[\w-]{43}\/dates\.ics/.exec(page)?.[0] ?? '';

describe('a calendar of contract dates', () => {
  it('is fetched at an address told once, until a new one is made or it is taken away', async () => {
    const first = addressIn(await (await press('/calendar')).text());
    const feed = await server.request(first);
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    const text = await feed.text();
    expect(text).toContain('SUMMARY:Last day of notice\\, Alder: Master');
    expect(text).not.toContain('Over');
    const page = await (await server.request('/calendar')).text();
    expect([page.includes('An address was made'), addressIn(page)]).toEqual([true, '']);
    const second = addressIn(await (await press('/calendar')).text());
    expect([(await server.request(first)).status, (await server.request(second)).status]).toEqual([404, 200]);
    await press('/calendar/revoke');
    expect((await server.request(second)).status).toBe(404);
  });

  it('says nothing to a secret that is nobody’s', async () => {
    expect((await server.request(`/calendar/${'x'.repeat(43)}/dates.ics`)).status).toBe(404);
  });
});
