import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { joinedBy, type SignedIn, setUpByAda, testPassword } from '../../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer } from '../index.ts';
import {
  joiningShape,
  meShape,
  newInvitationShape,
  newTokenShape,
  organisationShape,
  organisationsShape,
  peopleShape,
  sessionShape,
  tokenShape,
} from './account-shapes.ts';
import { pageShape } from './list-shapes.ts';
import { seenAt } from './seen.fixture.ts';

let test: TestWorkspace;
let server: Hono;
let ada: SignedIn;
let bob: SignedIn;
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens: null, hosts: [], log: () => {} });
  ada = await setUpByAda(test.ws);
  bob = await joinedBy(test.ws, ada.caller, 'Bob', 'viewer');
});
afterAll(() => test.dispose());

async function send(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const who = headers ?? { cookie: `candour-session=${ada.token}` };
  const seen = method === 'PUT' ? await seenAt(server, `/api/v1${path}`, who) : {};
  return await server.request(`/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...who, ...seen },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
const get = async (path: string, headers?: Record<string, string>): Promise<unknown> =>
  (await send('GET', path, undefined, headers)).json();

describe('people by the API', () => {
  it('are invited, given roles and removed', async () => {
    const made = newInvitationShape.parse(
      await (await send('POST', '/invitations', { whom: 'Carol', role: 'editor' })).json(),
    );
    expect(made.link).toMatch(/^http:\/\/localhost\/invitations\/[\w-]{43}$/);
    expect(peopleShape.parse(await get('/people')).invitations).toMatchObject([{ whom: 'Carol' }]);
    expect((await send('DELETE', `/invitations/${made.id}`)).status).toBe(204);

    const carol = await joinedBy(test.ws, ada.caller, 'Carol', 'viewer');
    expect((await send('PUT', `/people/${carol.caller.id}/role`, { role: 'reviewer' })).status).toBe(204);
    const { members } = peopleShape.parse(await get('/people'));
    expect(members.find(({ name }) => name === 'Carol')?.role).toBe('reviewer');
    expect((await send('DELETE', `/people/${carol.caller.id}`)).status).toBe(204);
    expect((await send('DELETE', `/people/${ada.caller.id}`)).status).toBe(409);
  });
});

describe('the organisation by the API', () => {
  it('is shown and renamed, and offers no joining without a sign-on', async () => {
    expect((await send('PUT', '/organisation', { name: 'Difference Engines' })).status).toBe(204);
    expect(organisationShape.parse(await get('/organisation'))).toMatchObject({
      name: 'Difference Engines',
      may: { manage: true },
    });
    expect((await send('PUT', '/organisation', { name: 'Analytical Engines' })).status).toBe(204);
    expect(joiningShape.parse(await get('/organisation/joining'))).toEqual({ domains: [], offered: [] });
    expect((await send('PUT', '/organisation/joining/example.org', {})).status).toBe(409);
    expect((await send('DELETE', '/organisation/joining/example.org')).status).toBe(404);
  });
});

describe('the own account by the API', () => {
  it('changes name and e-mail address, the latter with the password', async () => {
    expect((await send('PUT', '/me/name', { name: 'Ada L.' })).status).toBe(204);
    expect(meShape.parse(await get('/me')).name).toBe('Ada L.');
    expect((await send('PUT', '/me/name', { name: 'Ada' })).status).toBe(204);
    const email = 'ada@example.org';
    expect((await send('PUT', '/me/email', { email })).status).toBe(422);
    expect((await send('PUT', '/me/email', { email, current: testPassword })).status).toBe(204);
  });

  it('shows who one is by session and by token, and a token makes no other', async () => {
    const given = { name: 'Pipeline', role: 'editor', days: 30 };
    const made = newTokenShape.parse(await (await send('POST', '/tokens', given)).json());
    const headers = { authorization: `Bearer ${made.secret}` };
    expect(meShape.parse(await get('/me'))).toMatchObject({ name: 'Ada', role: 'owner', by: 'session' });
    expect(meShape.parse(await get('/me', headers))).toMatchObject({ role: 'editor', by: 'token' });
    expect((await send('POST', '/tokens', given, headers)).status).toBe(403);
    expect(pageShape(tokenShape).parse(await get('/tokens')).items).toMatchObject([{ name: 'Pipeline' }]);
    expect((await send('DELETE', `/tokens/${made.id}`)).status).toBe(204);
    expect((await send('GET', '/me', undefined, headers)).status).toBe(401);
  });

  it('shows sessions and ends them', async () => {
    const headers = { cookie: `candour-session=${bob.token}` };
    const [session] = pageShape(sessionShape).parse(await get('/sessions', headers)).items;
    expect(session?.current).toBe(true);
    expect(await (await send('POST', '/sessions/end-others', undefined, headers)).json()).toEqual({
      ended: 0,
    });
    expect((await send('DELETE', `/sessions/${session?.id}`, undefined, headers)).status).toBe(204);
    expect((await send('GET', '/me', undefined, headers)).status).toBe(401);
  });

  it('founds another organisation and goes to and fro', async () => {
    const made = await (await send('POST', '/organisations', { name: 'Second' })).json();
    const { id } = z.object({ id: z.string() }).parse(made);
    expect(meShape.parse(await get('/me'))).toMatchObject({ organisation: id, organisationName: 'Second' });
    expect((await send('POST', `/organisations/${ada.caller.organisation}/switch`)).status).toBe(204);
    const { memberships } = organisationsShape.parse(await get('/organisations'));
    expect(memberships.map(({ organisationName }) => organisationName)).toEqual([
      'Analytical Engines',
      'Second',
    ]);
    expect(meShape.parse(await get('/me')).organisation).toBe(ada.caller.organisation);
  });
});
