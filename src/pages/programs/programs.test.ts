import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createWebhook, pauseWebhook } from '../../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer } from '../../http/index.ts';
import { screens } from '../index.tsx';

let test: TestWorkspace;
let server: Hono;
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens, hosts: [], log: () => {} });
});
afterAll(() => test.dispose());

const textOf = async (path: string): Promise<string> =>
  (await (await server.request(`http://127.0.0.1:4173${path}`)).text())
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
const documentOf = async () =>
  z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string() }))) })
    .parse(JSON.parse(await textOf('/api/v1/openapi.json')));

describe('the description of the API', () => {
  it('has every operation of the OpenAPI document on the page of its noun, with a command that does it', async () => {
    const { paths } = await documentOf();
    const overview = await textOf('/programs');
    for (const noun of new Set(Object.keys(paths).map((path) => path.split('/')[1]))) {
      expect(overview).toContain(`href="/programs/${noun}"`);
      const page = await textOf(`/programs/${noun}`);
      const own = Object.entries(paths).filter(([path]) => path.split('/')[1] === noun);
      for (const [path, operations] of own) {
        for (const method of Object.keys(operations)) {
          expect(page).toContain(`${method.toUpperCase()} /api/v1${path}`);
        }
      }
      expect(page.match(/curl /g)?.length).toBe(own.flatMap(([, each]) => Object.keys(each)).length);
    }
  });

  it('says of a field what it is, whether it is needed and what it means', async () => {
    const page = await textOf('/programs/suppliers');
    expect(page).toContain(`-d '{"name":"…"}'`);
    expect(page).toMatch(/<code>name<\/code>.*?text, body, needed/s);
    expect(page).toMatch(/<code>systems\[\]\.uses\[\]\.tier<\/code>.*?one of low, medium, high/s);
    expect(await textOf('/programs/reviews')).toContain('-F papers=@FILE');
  });
});

describe('the foot of a page', () => {
  it('says what leaves the server, as it is set up now', async () => {
    expect(await textOf('/programs')).toContain('Candour works on this machine. Nothing leaves it.');
    const { ws } = test;
    const { id } = await createWebhook(ws, ws.localPerson, { url: 'https://hooks.example/' });
    expect(await textOf('/programs')).toContain('Nothing leaves it but what 1 webhook is told.');
    await pauseWebhook(ws, ws.localPerson, id);
    expect(await textOf('/programs')).toContain('Nothing leaves it.');
  });
});
