import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinedBy, type SignedIn, setUpByAda } from '../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { createServer } from '../http/index.ts';
import { screens } from './index.tsx';

let test: TestWorkspace;
let ada: SignedIn;
let vera: SignedIn;
let server: ReturnType<typeof createServer>;
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens, hosts: [], log: () => {} });
  ada = await setUpByAda(test.ws);
  vera = await joinedBy(test.ws, ada.caller, 'Vera', 'viewer');
});
afterAll(() => test.dispose());

const ask = (who: SignedIn, path: string, body?: Record<string, string>) =>
  server.request(`http://127.0.0.1:4173${path}`, {
    headers: { cookie: `candour-session=${who.token}` },
    ...(body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) }),
  });

describe('what a role does not allow', () => {
  it.each([
    ['/suppliers', 'Add a supplier'],
    ['/contracts', 'Import a table'],
    ['/reviews', 'Start a review'],
  ])('is not offered beside the list at %s', async (path, offer) => {
    expect(await (await ask(ada, path)).text()).toContain(offer);
    expect(await (await ask(vera, path)).text()).not.toContain(offer);
  });

  it('is answered with a page that says which role it is, and on which one can still sign out', async () => {
    const answer = await ask(vera, '/suppliers', { name: 'Larkspur' });
    expect(answer.status).toBe(403);
    const page = await answer.text();
    expect(page).toContain('Your role in Analytical Engines is viewer.');
    expect(page).toContain('Sign out');
  });
});
