import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import {
  callerOfSession,
  foundAnother,
  invite,
  removeMember,
  signIn,
  switchOrganisation,
} from '../../app/index.ts';
import {
  joinedBy,
  type SignedIn,
  setUpByAda,
  signedIn,
  testPassword,
  testVisitor,
} from '../../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { screens } from '../../pages/index.tsx';
import { auditHead } from '../../store/index.ts';
import { createServer } from '../index.ts';
import { isOpen } from './index.ts';
import { asking, here, oneOfEverything, ownWord, type Samples } from './probe.fixture.ts';
import { documentShape, nameOf, type Requests, type Route, requestsBy } from './probe-request.fixture.ts';

// Every route of the server, also those added after this was written, is asked by people whom it does not concern.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Where everyone, also a viewer, does something about nobody but themselves. */
const ownAffairs = [
  /^POST \/(sign-in|sign-out|set-up|account|invitations)(\/|$)/,
  /^POST (\/api\/v1)?\/organisations\/:organisation\/switch$/,
  /^POST \/api\/v1\/sessions\/end-others$/,
  /^DELETE \/api\/v1\/tokens$/,
  /^PUT \/api\/v1\/me\//,
  /^(POST|DELETE) (\/api\/v1)?\/calendar(\/|$)/,
];
const isOwnAffair = (route: Route): boolean => ownAffairs.some((pattern) => pattern.test(nameOf(route)));

let test: TestWorkspace;
/** What the server logged: where a fault of ours arose. */
const events: string[] = [];
let server: Hono;
let ada: SignedIn;
/** Owns an organisation of his own and belongs to no other. */
let bob: SignedIn;
let vera: SignedIn;
/** By what they sign in, whatever they call themselves meanwhile. */
const addresses = new Map<string, string>();
let samples: Samples;
let routes: readonly Route[];
let requests: Requests;

beforeAll(async () => {
  test = await openTestWorkspace();
  const { ws } = test;
  server = createServer(ws, { screens, hosts: [], log: (...event) => events.push(JSON.stringify(event)) });
  ada = await setUpByAda(ws);
  vera = await joinedBy(ws, ada.caller, 'Vera', 'viewer');
  bob = await joinedBy(ws, ada.caller, 'Bob', 'owner');
  await foundAnother(ws, bob.caller, { name: 'Elsewhere' });
  await removeMember(ws, ada.caller, bob.caller.id);
  bob = await signedIn(ws, bob.token);
  for (const { caller } of [vera, bob]) addresses.set(caller.id, `${caller.name.toLowerCase()}@example.org`);
  samples = await oneOfEverything(ws, server, ada);
  const described = await server.request(`${here}/api/v1/openapi.json`, { headers: cookieOf(ada) });
  const document = documentShape.parse(await described.json());
  requests = requestsBy(document, samples);
  routes = routesOf(document);
});
afterAll(() => test.dispose());

function routesOf(document: z.infer<typeof documentShape>): Route[] {
  const seen = new Set<string>();
  return server.routes.flatMap(({ method, path }) => {
    if (method === 'ALL' || seen.has(`${method} ${path}`)) return [];
    seen.add(`${method} ${path}`);
    const told = document.paths[path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')];
    const operation = path.startsWith('/api/v1/') ? (told?.[method.toLowerCase()] ?? null) : null;
    return [{ method, path, operation }];
  });
}

const cookieOf = ({ token }: SignedIn) => ({ cookie: `candour-session=${token}` });
const paramsOf = ({ path }: Route): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

const isOwned = (route: Route): boolean =>
  paramsOf(route).some(
    (name) => requests.sharedOf(route, name) === undefined && samples.own[name] !== undefined,
  );

interface Answer {
  readonly status: number;
  /** Body and headers. */
  readonly text: string;
  /** Where it leads. */
  readonly to: string;
}

async function ask(
  route: Route,
  who: SignedIn | null,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { headers, body } = requests.bodyOf(route);
  const answer = await server.request(requests.addressOf(route), {
    method: route.method,
    headers: { 'if-match': '"1"', ...headers, ...(who === null ? {} : cookieOf(who)), ...more },
    ...(body === undefined ? {} : { body }),
  });
  const to = answer.headers.get('location') ?? '';
  // A page that only leads to the next one is judged by that one.
  if (who !== null && route.method === 'GET' && to.startsWith(new URL(requests.addressOf(route)).pathname)) {
    return await ask({ ...route, path: to, operation: null }, who);
  }
  const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  return { status: answer.status, text: text + JSON.stringify([...answer.headers]), to };
}

/** Some routes end the session that asks; the next probe needs one again. */
async function stillSignedIn(who: SignedIn): Promise<SignedIn> {
  const { ws } = test;
  const email = addresses.get(who.caller.id) ?? '';
  const caller = await callerOfSession(ws, who.token);
  if (caller?.organisation === who.caller.organisation) return who;
  const token =
    caller !== null ? who.token : (await signIn(ws, testVisitor, { email, password: testPassword })).token;
  const again = await signedIn(ws, token);
  await switchOrganisation(ws, again.caller, who.caller.organisation);
  return await signedIn(ws, token);
}

/** What must never reach anyone outside: the word in everything, the organisation's name, who belongs to it. */
const secrets = [ownWord, 'Analytical Engines', 'ada@example.org', 'vera@example.org'];
const leaksIn = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

const recordLength = async (): Promise<number> =>
  (await test.ws.store.read(ada.caller.organisation, auditHead))?.number ?? 0;

/** Asks every route and gives a line for each that answered as it must not. */
async function probe(
  who: (route: Route) => Promise<SignedIn | null>,
  concerns: (route: Route) => boolean,
  faultOf: (route: Route, answer: Answer) => string | null,
): Promise<string[]> {
  const faults: string[] = [];
  for (const route of routes.filter(concerns)) {
    const before = await recordLength();
    const answer = await ask(route, await who(route));
    const fault = faultOf(route, answer);
    if (fault !== null) faults.push(`${nameOf(route)} answers ${answer.status}: ${fault}`);
    for (const secret of leaksIn(answer.text)) faults.push(`${nameOf(route)} tells "${secret}"`);
    if (!isOwnAffair(route) && (await recordLength()) !== before) {
      faults.push(`${nameOf(route)} changed something`);
    }
  }
  return faults;
}

const isRefusal = (status: number): boolean => [401, 403, 404].includes(status);
const looksFirst = 'it looks at what was sent before it asks who may; ask first, or give it a body it takes';

describe('every route', () => {
  it('has a sample for each of its parameters, and answers its owner', async () => {
    expect(routes.length).toBeGreaterThan(100);
    const without = routes.flatMap((route) =>
      paramsOf(route)
        .filter((name) => requests.sharedOf(route, name) === undefined && samples.own[name] === undefined)
        .map((name) => `${nameOf(route)}: give :${name} a sample in probe.fixture.ts`),
    );
    expect(without).toEqual([]);
    const faults: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET').filter(isOwned)) {
      const { status, text } = await ask(route, ada);
      const proof = status < 400 && paramsOf(route).length > 0;
      if (!proof && !/invitations/.test(route.path))
        faults.push(`${nameOf(route)}: ${status} ${text.slice(0, 200)} ${events.at(-1) ?? ''}`);
    }
    expect(faults).toEqual([]);
  });

  it('does nothing that a page of another site asks a browser for, by whatever kind of form', async () => {
    const faults: string[] = [];
    const before = await recordLength();
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      for (const from of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
        const { status } = await ask(route, ada, from);
        if (status !== 403) faults.push(`${nameOf(route)} answers ${status} to ${JSON.stringify(from)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(await recordLength()).toBe(before);
  });

  it('answers what a browser takes for nothing else, and shows no foreign file as a page of ours', async () => {
    const faults: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const answer = await server.request(requests.addressOf(route), { headers: cookieOf(ada) });
      const { headers } = answer;
      await answer.arrayBuffer();
      if (headers.get('x-content-type-options') !== 'nosniff') faults.push(`${nameOf(route)} may be sniffed`);
      if (!headers.get('content-security-policy')?.includes("default-src 'none'"))
        faults.push(`${nameOf(route)} has no policy`);
      const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
      const isOurs = /^(text\/html|application\/(problem\+)?json|)$/.test(type);
      const isMeant = /^\/assets\/|\/badge$|\.ics$|^\/metrics$/.test(route.path);
      if (answer.ok && !isOurs && !isMeant && !headers.get('content-disposition')?.startsWith('attachment'))
        faults.push(`${nameOf(route)} shows ${type} in the browser`);
    }
    expect(faults).toEqual([]);
  });

  it('leaves no secret of an address in the log', async () => {
    const { token } = await invite(test.ws, ada.caller, { whom: 'Somebody', role: 'viewer' });
    for (const path of [
      `/invitations/${token}`,
      `/calendar/${token}/dates.ics`,
      `/people?next=/invitations/${token}`,
      `/api/v1/reviews/${token}`,
    ]) {
      await (await server.request(`${here}${path}`)).text();
    }
    expect(events.length).toBeGreaterThan(4);
    expect(events.filter((event) => event.includes(token))).toEqual([]);
  });

  it('tells nobody anything without a session', async () => {
    const faults = await probe(
      async () => null,
      ({ path }) => !isOpen(addressless(path)),
      ({ path }, { status, to }) => {
        if (path.startsWith('/api/')) return status === 401 ? null : 'not 401';
        const led = status === 303 && to.startsWith('/sign-in');
        return led || isRefusal(status) ? null : 'not led to the door';
      },
    );
    expect(faults).toEqual([]);
  });

  it('tells nothing to a member of another organisation, and lets them change nothing', async () => {
    const faults = await probe(
      async () => {
        bob = await stillSignedIn(bob);
        return bob;
      },
      () => true,
      (route, { status }) => {
        if (!isOwned(route) || isOpen(addressless(route.path))) return null;
        if (status === 422 || status === 400) return looksFirst;
        return isRefusal(status) ? null : 'not refused';
      },
    );
    expect(faults).toEqual([]);
  });

  it('lets a viewer change nothing', async () => {
    const changing = (route: Route) =>
      route.method !== 'GET' && !isOwnAffair(route) && !asking.has(nameOf(route));
    const faults: string[] = [];
    for (const route of routes.filter(changing)) {
      vera = await stillSignedIn(vera);
      const before = await recordLength();
      const { status } = await ask(route, vera);
      if (status === 422 || status === 400) faults.push(`${nameOf(route)} answers ${status}: ${looksFirst}`);
      else if (!isRefusal(status)) faults.push(`${nameOf(route)} answers ${status}: not refused`);
      if ((await recordLength()) !== before) faults.push(`${nameOf(route)} changed something`);
    }
    expect(faults).toEqual([]);
  });
});

/** The path of a route as a request has it, for what is told by its form alone. */
const addressless = (path: string): string => path.replace(/:(\w+)/g, 'x');
