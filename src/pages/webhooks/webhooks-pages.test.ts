import { createServer, type Server } from 'node:http';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinedBy, type SignedIn, setUpByAda } from '../../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer as createCandour } from '../../http/index.ts';
import { screens } from '../index.tsx';

const here = 'http://127.0.0.1:4173';

let test: TestWorkspace;
let server: Hono;
let ada: SignedIn;
let receiver: Server;
let host: string;
beforeAll(async () => {
  receiver = createServer((request, response) => request.resume().on('end', () => response.end()));
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  test = await openTestWorkspace({ webhookHosts: [host] });
  ada = await setUpByAda(test.ws);
  server = createCandour(test.ws, { screens, hosts: [], log: () => {} });
});
afterAll(async () => {
  receiver.close();
  await test.dispose();
});

const as = ({ token }: SignedIn) => ({ cookie: `candour-session=${token}` });
const look = async (path: string) => (await server.request(`${here}${path}`, { headers: as(ada) })).text();
const send = (path: string, fields: [string, string][] = []) =>
  server.request(`${here}${path}`, { method: 'POST', headers: as(ada), body: new URLSearchParams(fields) });

describe('the pages of webhooks', () => {
  it('add one with the topics chosen and show its secret once, test, pause, resume and delete it', async () => {
    const fields: [string, string][] = [
      ['url', `http://${host}/candour`],
      ['topics', 'runs'],
      ['topics', 'contracts'],
    ];
    const added = await (await send('/webhooks', fields)).text();
    const [secret] = /whsec_[\w+/=]+/.exec(added) ?? [''];
    expect(secret).toHaveLength(50);

    const list = await look('/webhooks');
    expect(list).toContain('Runs of reviews: started, finished, failed; Contracts and their versions');
    const [path] = /\/webhooks\/[\w]{8}-[\w-]+/.exec(list) ?? [''];
    expect(await look(path)).not.toContain(secret);
    expect(await (await send(`${path}/test`)).text()).toContain('A test was sent. Taken (200)');
    expect(await look(path)).toContain('Webhook test');

    expect((await send(`${path}/pause`)).status).toBe(303);
    expect(await look(path)).toContain('Resume');
    expect((await send(`${path}/pause`)).status).toBe(409);
    expect((await send(`${path}/restart`)).status).toBe(303);
    expect(await look(`${path}/delete`)).toContain('Delete this webhook?');
    expect((await send(`${path}/delete`)).status).toBe(303);
    expect(await look('/webhooks')).toContain('No address is told of anything.');
  });

  it('say what is wrong with an address beside it, and keep what was typed', async () => {
    const answer = await send('/webhooks', [
      ['url', 'https://10.0.0.7/'],
      ['topics', 'boms'],
    ]);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('This address is not on the public internet.');
    expect(page).toContain('value="https://10.0.0.7/"');
    expect(page).toMatch(/value="boms"[^>]*checked/);
  });

  it('are the owners’, and stand among the settings for nobody else', async () => {
    const bob = await joinedBy(test.ws, ada.caller, 'Bob', 'editor');
    const people = await server.request(`${here}/people`, { headers: as(bob) });
    expect(await people.text()).not.toContain('href="/webhooks"');
    expect((await server.request(`${here}/webhooks`, { headers: as(bob) })).status).toBe(403);
    expect(await look('/people')).toContain('href="/webhooks"');
  });
});
