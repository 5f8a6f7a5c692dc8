import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPapers,
  changeSupplier,
  createReview,
  createSupplier,
  createWebhook,
  deleteSupplier,
  pauseWebhook,
} from '../../app/index.ts';
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

/** What each entry says, newest first. */
async function said(): Promise<string[]> {
  const page = await (await server.request('http://127.0.0.1:4173/record')).text();
  return [...page.matchAll(/app-history__says">(.*?)<\/p>/gs)].map(([, words = '']) =>
    words.replace(/<[^>]+>/g, ''),
  );
}

describe('an entry of the record', () => {
  it('names what it is about, also where only something else of it changed or was added', async () => {
    const [{ ws }, actor] = [test, test.ws.localPerson];
    const { id } = await createSupplier(ws, actor, { name: 'Larkspur' });
    await changeSupplier(ws, actor, id, { name: 'Larkspur', notes: 'New', revision: 1 });
    expect((await said())[0]).toBe('Supplier changed: Larkspur');
    const review = (await createReview(ws, actor, { name: 'Assist' })).id;
    await addPapers(ws, actor, review, [{ name: 'terms.md', bytes: new TextEncoder().encode('# Terms') }]);
    expect((await said())[0]).toBe('Paper added: terms.md, Assist');
    const webhook = await createWebhook(ws, actor, { url: 'https://hooks.example/with/a-secret' });
    await pauseWebhook(ws, actor, webhook.id);
    expect((await said())[0]).toBe('Webhook paused: hooks.example');
  });

  it('names what is no longer there as it was called when it went', async () => {
    const [{ ws }, actor] = [test, test.ws.localPerson];
    const { id } = await createSupplier(ws, actor, { name: 'Gone' });
    await changeSupplier(ws, actor, id, { name: 'Gone', notes: 'New', revision: 1 });
    await deleteSupplier(ws, actor, id);
    expect((await said()).slice(0, 3)).toEqual([
      'Supplier deleted: Gone',
      'Supplier changed: Gone',
      'Supplier created: Gone',
    ]);
  });
});
