import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  createReview,
  createWebhook,
  deleteWebhook,
  describeReview,
  listDeliveries,
  listRecord,
  listWebhooks,
  pauseWebhook,
  restartWebhook,
  testWebhook,
  webhookTopics,
} from '../index.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import { callWebhook } from './call-webhook.ts';
import { isPublicAddress, publicLookup } from './public-address.ts';
import { faultOfAddress } from './webhook-address.ts';

interface Told {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let test: TestWorkspace;
let receiver: Server;
let host: string;
let answers: number[] = [];
let told: Told[] = [];
beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      told.push({ headers: request.headers, body });
      const status = answers.shift() ?? 200;
      response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  test = await openTestWorkspace({ webhookHosts: [host] });
});
afterEach(async () => {
  for (const { id } of await listWebhooks(test.ws, test.ws.localPerson)) {
    await deleteWebhook(test.ws, test.ws.localPerson, id);
  }
  [answers, told] = [[], []];
});
afterAll(async () => {
  receiver.close();
  await test.dispose();
});

const webhook = (actions: string[] = []) =>
  createWebhook(test.ws, test.ws.localPerson, { url: `http://${host}/candour`, actions });
const review = (name: string) => createReview(test.ws, test.ws.localPerson, { name });

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What waits for its pause is due at once. */
async function letPausePass(): Promise<void> {
  await test.ws.store.maintain((db) =>
    db.updateTable('job').set({ not_before: null }).where('state', '=', 'queued').execute(),
  );
  test.ws.jobs.wake();
}

const event = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({
    organisation: z.uuid(),
    number: z.int(),
    subject: z.object({ kind: z.string(), id: z.uuid() }),
  }),
});

describe('a webhook', { timeout: 60_000 }, () => {
  it('is told what was done, in order, signed with its secret, and not what it says', async () => {
    const { secret } = await webhook(['review.created']);
    const { id } = await review('Nobody else’s business');
    await review('Another');
    await until(() => told.length === 2);
    const [first] = told.map(({ body }) => event.parse(JSON.parse(body)));
    expect(first).toMatchObject({ type: 'review.created', data: { subject: { kind: 'review', id } } });
    expect(JSON.stringify(told)).not.toContain('business');
    for (const { headers, body } of told) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      expect(headers['webhook-signature']).toBe(
        `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
      );
    }
  });

  it('is told again what it did not take, under the same id, and nothing before that', async () => {
    answers = [500, 302];
    const { id } = await webhook(['review.created']);
    await review('First');
    await review('Second');
    for (const attempts of [1, 2]) {
      await until(async () => (await listDeliveries(test.ws, test.ws.localPerson, id)).length === attempts);
      await letPausePass();
    }
    await until(() => told.length === 4);
    const ids = told.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(ids[3]).not.toBe(ids[0]);
    await until(async () => (await listDeliveries(test.ws, test.ws.localPerson, id)).length === 4);
    const statuses = (await listDeliveries(test.ws, test.ws.localPerson, id)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 302, 500]);
  });

  it('is stopped when it never takes it, on record, and told all it missed once it is started again', async () => {
    answers = Array.from({ length: 8 }, () => 500);
    const { id } = await webhook(['review.created']);
    await review('Missed');
    await until(async () => {
      await letPausePass();
      const [shown] = await listWebhooks(test.ws, test.ws.localPerson);
      return shown?.state === 'stopped';
    });
    expect(told).toHaveLength(8);
    await restartWebhook(test.ws, test.ws.localPerson, id);
    await until(() => told.length === 9);
    expect(told[8]?.body).toBe(told[0]?.body);
  });

  it('is told nothing while it is paused, and all it missed once it is resumed', async () => {
    const { id } = await webhook(['review.created']);
    await pauseWebhook(test.ws, test.ws.localPerson, id);
    await expect(pauseWebhook(test.ws, test.ws.localPerson, id)).rejects.toMatchObject({ code: 'conflict' });
    await review('Missed');
    await letPausePass();
    expect(told).toEqual([]);
    await restartWebhook(test.ws, test.ws.localPerson, id);
    await until(() => told.length === 1);
    await expect(restartWebhook(test.ws, test.ws.localPerson, id)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is told of every action of a topic, and of no other', async () => {
    await webhook(['reviews']);
    const { id } = await review('Told');
    await describeReview(test.ws, test.ws.localPerson, id, { name: 'Told again', about: {} });
    await until(() => told.length === 2);
    const types = told.map(({ body }) => event.parse(JSON.parse(body)).type);
    expect(types).toEqual(['review.created', 'review.described']);
  });

  it('takes no topic or action that there is not', async () => {
    await expect(webhook(['review.painted'])).rejects.toMatchObject({
      message: expect.stringContaining('/webhooks/topics'),
    });
  });

  it('can be tested at once, also while it is paused, and keeps the answer', async () => {
    const { id } = await webhook(['review.created']);
    await pauseWebhook(test.ws, test.ws.localPerson, id);
    answers = [500];
    const send = () => testWebhook(test.ws, test.ws.localPerson, id);
    expect([await send(), await send()]).toEqual([
      { status: 500, because: 'It answered 500.' },
      { status: 200, because: '' },
    ]);
    const [first] = told.map(({ body }) => event.parse(JSON.parse(body)));
    expect(first).toMatchObject({ type: 'webhook.test', data: { number: 0, subject: { id } } });
    expect(told[0]?.headers['webhook-signature']).toMatch(/^v1,/);
    const kept = await listDeliveries(test.ws, test.ws.localPerson, id);
    expect(kept.map(({ entry, status }) => [entry, status])).toEqual([
      [null, 200],
      [null, 500],
    ]);
  });

  it('is the owners’ to make, to test and to pause', async () => {
    const { id } = await webhook();
    const editor = { ...test.ws.localPerson, role: 'editor' } as const;
    for (const deed of [
      () => createWebhook(test.ws, editor, { url: 'https://example.org/' }),
      () => testWebhook(test.ws, editor, id),
      () => pauseWebhook(test.ws, editor, id),
      () => restartWebhook(test.ws, editor, id),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('is told of in the record by its host alone: the rest of its address may be a secret', async () => {
    const { id } = await webhook();
    await deleteWebhook(test.ws, test.ws.localPerson, id);
    const record = await listRecord(test.ws, { ...test.ws.localPerson, role: 'viewer' }, { kind: 'webhook' });
    expect(JSON.stringify(record)).toContain(host);
    expect(JSON.stringify(record)).not.toContain('/candour');
  });
});

describe('the topics', () => {
  it('have every action that is recorded, each once', () => {
    const folder = fileURLToPath(new URL('../../', import.meta.url));
    const sources = ['app', 'store'].flatMap((part) =>
      readdirSync(`${folder}/${part}`, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !/\.(test|torture|fixture)\.ts$|kill-writer/.test(file))
        .map((file) => readFileSync(`${folder}/${part}/${file}`, 'utf8')),
    );
    const recorded = sources
      .flatMap((source) => source.match(/\baction: .*/g) ?? [])
      .flatMap((line) => [...line.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, action]) => action));
    const offered = webhookTopics.flatMap(({ actions }) => actions);
    expect(recorded.length).toBeGreaterThan(50);
    expect(recorded.filter((action) => !offered.includes(action ?? ''))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  });
});

describe('an address to be told', () => {
  it.each([
    'http://example.org/',
    'https://user:pass@example.org/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.0.0.7/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[4000::1]/',
    'https://[2002:7f00:1::]/',
    'https://[::]/',
    'https://0.0.0.0/',
    'file:///etc/passwd',
    'no address',
  ])('is refused where it does not lead to the public internet by TLS: %s', (url) => {
    expect(faultOfAddress(url, [])).not.toBeNull();
  });

  it('is taken where it does, and where whoever runs the server allows its host', () => {
    expect(faultOfAddress('https://example.org/candour', [])).toBeNull();
    expect(faultOfAddress('https://93.184.215.14/', [])).toBeNull();
    expect(faultOfAddress('https://[2606:4700::1111]/', [])).toBeNull();
    expect(faultOfAddress('http://hooks.internal:8080/', ['hooks.internal:8080'])).toBeNull();
    expect(faultOfAddress('http://hooks.internal:8081/', ['hooks.internal:8080'])).not.toBeNull();
  });

  it('is looked at again when it is called, whatever its name meant before', async () => {
    const looked = await new Promise((resolve) =>
      publicLookup('localhost', {}, (error) => resolve(error?.name)),
    );
    expect(looked).toBe('ForbiddenAddress');
    const call = { headers: {}, body: '{}', allowed: [], signal: new AbortController().signal };
    expect(await callWebhook('https://localhost/', call)).toEqual({
      status: null,
      because: 'localhost does not lead to the public internet.',
    });
  });

  it('is never public when it is private, also inside an address of IPv6', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    );
    fc.assert(
      fc.property(inside, (bytes) => {
        const hex = Buffer.from(bytes)
          .toString('hex')
          .replace(/^(.{4})/, '$1:');
        const forms = [
          bytes.join('.'),
          `::ffff:${bytes.join('.')}`,
          `::${hex}`,
          `::ffff:${hex}`,
          `64:ff9b::${hex}`,
          `2002:${hex}::`,
        ];
        return forms.every((form) => !isPublicAddress(form));
      }),
    );
  });
});
