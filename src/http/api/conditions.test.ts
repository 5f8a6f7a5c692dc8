import { generateKeyPairSync } from 'node:crypto';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createReview, downloadRedline, governUses, linkReview, systemReliance } from '../../app/index.ts';
import { allAccepted } from '../../app/negotiation/drafts.fixture.ts';
import { type SignedIn, setUpByAda } from '../../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { asking, here, oneOfEverything, type Samples } from '../access/probe.fixture.ts';
import {
  documentShape,
  nameOf,
  type Requests,
  type Route,
  requestsBy,
} from '../access/probe-request.fixture.ts';
import { createServer } from '../index.ts';

// What the document promises of every route of a kind is asked of every one of them, also those added later.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Where there is nothing that another could have changed meanwhile: why. */
const unconditional: Readonly<Record<string, string>> = {
  'PUT /api/v1/me/name': 'one changes oneself',
  'PUT /api/v1/me/email': 'one changes oneself',
  'PUT /api/v1/organisation/joining/:domain': 'it says all there is of a domain',
  'PUT /api/v1/reviews/:review/decisions/:term': 'decisions follow one another, and the record keeps each',
};

/** It says when it was asked. */
const neverAlike: ReadonlySet<string> = new Set(['GET /api/v1/record/checkpoint']);

/** What creations are sent in the place of what the document alone would give. */
const bodies: Record<string, Readonly<Record<string, unknown>>> = {
  'POST /api/v1/webhooks': { url: 'https://hooks.example/once' },
  'POST /api/v1/imports/:kind': { file: new File(['Name\nOnce\n'], 'table.csv') },
  'POST /api/v1/reviews/:review/redlines': { version: 1, paper: 'larkspur-assist-terms.docx' },
  'POST /api/v1/suppliers/:supplier/keys': {
    key: generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }),
  },
};

let test: TestWorkspace;
let server: Hono;
let ada: SignedIn;
let requests: Requests;
let routes: readonly Route[];
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens: null, hosts: [], log: () => {} });
  ada = await setUpByAda(test.ws);
  const samples = await oneOfEverything(test.ws, server, ada);
  await addOwnBodies(samples.own);
  const cookie = `candour-session=${ada.token}`;
  const described = await server.request(`${here}/api/v1/openapi.json`, { headers: { cookie } });
  const document = documentShape.parse(await described.json());
  requests = requestsBy(document, samples);
  routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`,
      operation,
    })),
  );
});
afterAll(() => test.dispose());

/** What has to fit what is there: a draft that answers ours, and a name that the papers of a system's contract tell. */
async function addOwnBodies(own: Samples['own']): Promise<void> {
  const [{ ws }, { caller }] = [test, ada];
  const { review = '', redline = '', contract = '', use = '', system = '' } = own;
  const { bytes } = await downloadRedline(ws, caller, review, redline);
  const draft = new File([new Uint8Array(allAccepted(bytes))], 'once.docx');
  bodies['POST /api/v1/reviews/:review/counter-drafts'] = { draft };
  await governUses(ws, caller, contract, { uses: [use] });
  await linkReview(ws, caller, contract, { review, label: 'As offered' });
  const { id: another } = await createReview(ws, caller, { name: 'By itself' });
  bodies['POST /api/v1/contracts/:contract/versions/link'] = { review: another };
  const [suggested] = (await systemReliance(ws, caller, system)).suggestions;
  bodies['POST /api/v1/systems/:system/reliance/confirm'] = { name: suggested?.name };
}

const ask = async (
  route: Route,
  headers: Record<string, string> = {},
  more: Readonly<Record<string, unknown>> = {},
): Promise<Response> => {
  const { headers: own, body } = requests.bodyOf(route, more);
  return await server.request(requests.addressOf(route), {
    method: route.method,
    headers: { cookie: `candour-session=${ada.token}`, ...own, ...headers },
    ...(body === undefined ? {} : { body }),
  });
};

const headersOf = ({ operation }: Route): string[] =>
  (operation?.parameters ?? []).filter((each) => each.in === 'header').map(({ name }) => name.toLowerCase());
/** How often somebody has changed something. A run that one request began goes on meanwhile and is recorded too. */
const recordLength = async (): Promise<number> => {
  const { rows } = await test.ws.store.read(ada.caller.organisation, ({ db }) =>
    sql`select count(*)::int as entries from audit_entry where actor->>'kind' = 'person'`.execute(db),
  );
  return z.object({ entries: z.number() }).parse(rows[0]).entries;
};

/** The read that shows what a route changes: of the same address, or of what that belongs to. */
function readOf({ path }: Route): Route | undefined {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = routes.find((each) => each.method === 'GET' && each.path === at);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('every read', () => {
  it('has an ETag and is answered 304 to who has it', async () => {
    const faults: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      if (neverAlike.has(nameOf(route))) continue;
      const first = await ask(route);
      if (!first.headers.get('content-type')?.startsWith('application/json')) continue;
      const etag = first.headers.get('etag') ?? '';
      const again = await ask(route, { 'if-none-match': `"other", W/${etag}` });
      if (first.status !== 200) faults.push(`${nameOf(route)} answers ${first.status}`);
      else if (again.status !== 304 || again.headers.get('etag') !== etag || (await again.text()) !== '') {
        faults.push(`${nameOf(route)} answers ${again.status} to its own ETag ${etag}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('has another ETag once anything in the answer is another, though the thing itself is not', async () => {
    const supplier = routes.find((each) => nameOf(each) === 'GET /api/v1/suppliers/:supplier');
    const add = routes.find((each) => nameOf(each) === 'POST /api/v1/suppliers/:supplier/systems');
    if (supplier === undefined || add === undefined) throw new Error('The routes are gone.');
    const before = (await ask(supplier)).headers.get('etag') ?? '';
    expect((await ask(add)).status).toBe(201);
    const after = await ask(supplier, { 'if-none-match': before });
    expect(after.status).toBe(200);
    expect(after.headers.get('etag')?.split('.')[0]).toBe(before.split('.')[0]);
  });
});

describe('every change of what is there', () => {
  it('says what its sender saw, or it is known why not', () => {
    const without = routes
      .filter((route) => route.method === 'PUT' && !headersOf(route).includes('if-match'))
      .map(nameOf);
    expect(without.toSorted()).toEqual(Object.keys(unconditional).toSorted());
  });

  it('is refused where that is not there any more, and carried out with the ETag of the read', async () => {
    const faults: string[] = [];
    const changes = routes.filter((route) => headersOf(route).includes('if-match'));
    expect(changes.length).toBeGreaterThan(10);
    for (const route of changes) {
      const before = await recordLength();
      const late = await ask(route, { 'if-match': '"999999.outdated"' });
      if (late.status !== 412) faults.push(`${nameOf(route)} answers ${late.status} to an outdated If-Match`);
      const bare = await ask(route);
      if (bare.status !== 422) faults.push(`${nameOf(route)} answers ${bare.status} without If-Match`);
      if ((await recordLength()) !== before) faults.push(`${nameOf(route)} changed something`);
      const read = readOf(route);
      if (read === undefined) continue;
      const etag = (await ask(read)).headers.get('etag') ?? '';
      const done = await ask(route, { 'if-match': etag });
      if (done.status === 412) faults.push(`${nameOf(route)} does not take the ETag of ${nameOf(read)}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('every creation', () => {
  it('takes an Idempotency-Key: sent twice it is carried out once, and answered alike', async () => {
    const creations = routes.filter(
      ({ method, path, operation }) =>
        method === 'POST' &&
        operation?.responses['201'] !== undefined &&
        // It moves the session that asks.
        path !== '/api/v1/organisations' &&
        !asking.has(`${method} ${path}`),
    );
    expect(creations.length).toBeGreaterThan(15);
    const faults: string[] = [];
    for (const [index, route] of creations.entries()) {
      if (!headersOf(route).includes('idempotency-key')) faults.push(`${nameOf(route)} documents no key`);
      const key = { 'idempotency-key': `key-${index}`, 'if-match': (await etagBefore(route)) ?? '"1"' };
      const more = { ...namedAlone(route, `Once ${index}`), ...bodies[nameOf(route)] };
      const first = await ask(route, key, more);
      const between = await recordLength();
      const [told, again] = [await first.text(), await ask(route, key, more)];
      if (first.status !== 201) {
        faults.push(`${nameOf(route)} answers ${first.status}: ${told.slice(0, 200)}`);
      } else if (again.headers.get('idempotency-replayed') !== 'true' || (await again.text()) !== told) {
        faults.push(`${nameOf(route)} was carried out again, or answered otherwise: ${again.status}`);
      }
      if ((await recordLength()) !== between)
        faults.push(`${nameOf(route)} changed something the second time`);
    }
    expect(faults).toEqual([]);
  });

  /** A name that nothing else has, where what is created has one. */
  const namedAlone = (route: Route, name: string): Record<string, string> => {
    const { body } = requests.bodyOf(route);
    return typeof body === 'string' && 'name' in z.looseObject({}).parse(JSON.parse(body)) ? { name } : {};
  };

  const etagBefore = async (route: Route): Promise<string | null> => {
    const read = headersOf(route).includes('if-match') ? readOf(route) : undefined;
    return read === undefined ? null : (await ask(read)).headers.get('etag');
  };
});
