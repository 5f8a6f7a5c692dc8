import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../app/index.ts';
import { joinedBy, type SignedIn, setUpByAda, testPassword } from '../../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { screens } from '../../pages/index.tsx';
import { createServer } from '../index.ts';

const log = () => {};
const url = new URL('https://candour.example');
const here = 'http://127.0.0.1:4173';

let alone: TestWorkspace;
let test: TestWorkspace;
let ada: SignedIn;
/** Accounts on this machine, and the same behind a proxy that speaks TLS. */
let server: Hono;
let behindTls: Hono;
beforeAll(async () => {
  [alone, test] = [await openTestWorkspace(), await openTestWorkspace()];
  ada = await setUpByAda(test.ws);
  server = createServer(test.ws, { screens, hosts: [], log });
  const access = { accounts: true, url, behindProxy: true };
  behindTls = createServer(test.ws, { screens, hosts: [], access, log });
});
afterAll(() => Promise.all([alone.dispose(), test.dispose()]));

const cookieOf = ({ token }: SignedIn) => ({ cookie: `candour-session=${token}` });
const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
});
const credentials = { email: 'ada@example.org', password: testPassword };

describe('without accounts', () => {
  it('the person at the machine needs no account', async () => {
    const local = createServer(alone.ws, { screens, hosts: [], log });
    expect((await local.request(`${here}/`)).status).toBe(200);
    expect((await local.request(`${here}/api/v1/reviews`)).status).toBe(200);
  });

  it('everyone is led to set-up where others can reach us, and the API is shut', async () => {
    const access = { accounts: true, url: null, behindProxy: false };
    const shut = createServer(alone.ws, { screens, hosts: [], access, log });
    const page = await shut.request(`${here}/reviews`);
    expect([page.status, page.headers.get('location')]).toEqual([303, '/set-up']);
    expect((await shut.request(`${here}/api/v1/reviews`)).status).toBe(401);
    const setUp = form({ organisation: 'Mine', name: 'Eve', ...credentials });
    expect((await shut.request(`${here}/set-up`, setUp)).status).toBe(422);
  });
});

describe('somebody we do not know', () => {
  it('is led to the door and from there back', async () => {
    const page = await server.request(`${here}/reviews?search=acme`);
    expect(page.status).toBe(303);
    expect(page.headers.get('location')).toBe('/sign-in?next=%2Freviews%3Fsearch%3Dacme');
    const signedIn = await server.request(
      `${here}/sign-in`,
      form({ ...credentials, next: '/reviews?search=acme' }),
    );
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/reviews?search=acme']);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/a/../..//evil.example/',
  ])('is sent to no other site from there: %j', async (next) => {
    const signedIn = await server.request(`${here}/sign-in`, form({ ...credentials, next }));
    expect(new URL(signedIn.headers.get('location') ?? '', here).origin).toBe(here);
  });

  it('is told as a program what to send', async () => {
    const answer = await server.request(`${here}/api/v1/reviews`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it.each(['Bearer', 'Bearer x', 'Basic YTpi', 'Bearer ', ''])(
    'is not let in by %j, whatever session the browser has',
    async (authorization) => {
      const answer = await server.request(`${here}/api/v1/reviews`, {
        headers: { ...cookieOf(ada), authorization },
      });
      expect(answer.status).toBe(401);
    },
  );

  it('is made to wait after many attempts, and told how long', async () => {
    const failing = () =>
      server.request(`${here}/sign-in`, form({ email: 'eve@example.org', password: 'not this one' }));
    for (let count = 0; count < 10; count += 1) expect((await failing()).status).toBe(422);
    const answer = await failing();
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await answer.text()).toContain('Try again in');
  });
});

describe('a session', () => {
  it('comes as a cookie no script reads and no other site sends', async () => {
    const answer = await server.request(`${here}/sign-in`, form(credentials));
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^candour-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  it('is held to this host and to TLS where there is TLS', async () => {
    const answer = await behindTls.request('http://candour.example/sign-in', form(credentials));
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-candour-session=[\w-]{43}; Path=\/;.* HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
  });

  it('counts until it is ended by signing out, and the browser is told to forget it', async () => {
    const bob = await joinedBy(test.ws, ada.caller, 'Bob', 'viewer');
    const headers = cookieOf(bob);
    expect((await server.request(`${here}/account`, { headers })).status).toBe(200);
    const out = await server.request(`${here}/sign-out`, form({}, headers));
    expect(out.headers.get('set-cookie')).toMatch(/^candour-session=; Max-Age=0/);
    expect((await server.request(`${here}/account`, { headers })).status).toBe(303);
  });

  it('never takes the token a browser came with', async () => {
    const planted = 'x'.repeat(43);
    const headers = { cookie: `candour-session=${planted}` };
    const answer = await server.request(`${here}/sign-in`, form(credentials, headers));
    expect(answer.headers.get('set-cookie')).not.toContain(planted);
    expect((await server.request(`${here}/account`, { headers })).status).toBe(303);
  });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ])('is of no use to another site: %j', async (from) => {
    for (const path of ['/sign-out', '/sign-in', '/organisations', '/account/password']) {
      const answer = await server.request(`${here}${path}`, form({}, { ...cookieOf(ada), ...from }));
      expect(answer.status, path).toBe(403);
    }
  });

  it("takes a form of the public address for its own, and the inner one's for another's", async () => {
    const from = (origin: string) =>
      behindTls.request('http://candour.example/sign-in', form(credentials, { origin }));
    expect((await from('https://candour.example')).status).toBe(303);
    expect((await from('http://candour.example')).status).toBe(403);
  });
});

describe('a token', () => {
  it('lets a program act with the role it has', async () => {
    const make = async (role: 'viewer' | 'editor') =>
      (await createToken(test.ws, ada.caller, { name: role, role, days: 1 })).secret;
    const create = async (token: string) =>
      server.request(`${here}/api/v1/reviews`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{"name":"By a program"}',
      });
    expect((await create(await make('viewer'))).status).toBe(403);
    expect((await create(await make('editor'))).status).toBe(201);
  });
});
