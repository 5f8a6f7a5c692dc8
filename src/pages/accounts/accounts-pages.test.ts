import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createWebhook, invite, setUpCode, testWebhook } from '../../app/index.ts';
import { joinedBy, type SignedIn, setUpByAda, testPassword } from '../../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { type Serving, serve } from '../../http/index.ts';
import { launchBrowser } from '../../test-browser.ts';
import { faultsInSight, openWindow } from '../browser.fixture.ts';
import { screens } from '../index.tsx';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let fresh: TestWorkspace;
let test: TestWorkspace;
let servingFresh: Serving;
let serving: Serving;
let browser: Browser;
let ada: SignedIn;
let bob: SignedIn;

beforeAll(async () => {
  [fresh, test] = [await openTestWorkspace(), await openTestWorkspace()];
  ada = await setUpByAda(test.ws);
  bob = await joinedBy(test.ws, ada.caller, 'Bob', 'viewer');
  const options = { screens, port: 0, log: () => {} };
  servingFresh = await serve(fresh.ws, { ...options, accounts: true });
  serving = await serve(test.ws, options);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([serving?.close(), servingFresh?.close()]);
  await Promise.all([test?.dispose(), fresh?.dispose()]);
});

const at = (path: string): string => new URL(path, serving.url).href;

async function windowOf({ token }: SignedIn): Promise<BrowserContext> {
  const context = await openWindow(browser);
  await context.addCookies([{ name: 'candour-session', value: token, url: serving.url }]);
  return context;
}

const expectNoFaults = async (page: Page) => expect(await faultsInSight(page)).toEqual([]);

describe('a page has no fault by axe and fits its screen', () => {
  it.each([
    '/people',
    '/account',
    '/account/tokens',
    '/organisations',
    '/organisation',
    '/account/person',
    '/webhooks',
    '/webhooks/new',
  ])('%s', async (path) => {
    const page = await (await windowOf(ada)).newPage();
    await page.goto(at(path));
    await expectNoFaults(page);
    await page.context().close();
  });

  it('a member', async () => {
    const page = await (await windowOf(ada)).newPage();
    await page.goto(at(`/people/${bob.caller.id}`));
    await expectNoFaults(page);
    await page.context().close();
  });

  it('a webhook that was tested', async () => {
    const { id } = await createWebhook(test.ws, ada.caller, { url: 'https://127.0.0.2.invalid/candour' });
    await testWebhook(test.ws, ada.caller, id);
    const page = await (await windowOf(ada)).newPage();
    for (const path of [`/webhooks/${id}`, '/webhooks']) {
      await page.goto(at(path));
      await expectNoFaults(page);
    }
    await page.context().close();
  });

  it('an invitation, the door, and the door after something wrong', async () => {
    const { token } = await invite(test.ws, ada.caller, { whom: 'Carol', role: 'reviewer' });
    const page = await (await openWindow(browser)).newPage();
    await page.goto(at(`/invitations/${token}`));
    await expectNoFaults(page);
    await page.goto(at('/sign-in'));
    await expectNoFaults(page);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('There is something to correct').waitFor();
    await expectNoFaults(page);
    await page.context().close();
  });

  it('set-up', async () => {
    const page = await (await openWindow(browser)).newPage();
    await page.goto(servingFresh.url);
    await page.getByRole('heading', { name: 'Set up accounts' }).waitFor();
    await expectNoFaults(page);
    await page.context().close();
  });
});

describe('without script', () => {
  it('a newcomer sets up, invites, and the one invited joins and is shown their role', async () => {
    const owner = await (await openWindow(browser, { script: false })).newPage();
    await owner.goto(servingFresh.url);
    await owner.getByLabel('Set-up code').fill(setUpCode(fresh.ws));
    await owner.getByLabel('Name of your organisation').fill('Larkfield Council');
    await owner.getByLabel('Your name').fill('Grace');
    await owner.getByLabel('Your e-mail address').fill('grace@example.org');
    await owner.getByLabel('Choose a password').fill(testPassword);
    await owner.getByRole('button', { name: 'Set up' }).click();

    await owner.getByLabel('Whom do you invite?').fill('Linus');
    await owner.getByLabel('Reviewer').check();
    await owner.getByRole('button', { name: 'Make an invitation' }).click();
    const link = await owner.getByLabel('Link').inputValue();

    const guest = await (await openWindow(browser, { script: false })).newPage();
    await guest.goto(link);
    await guest.getByLabel('Your name').fill('Linus');
    await guest.getByLabel('Your e-mail address').fill('linus@example.org');
    await guest.getByLabel('Choose a password').fill(testPassword);
    await guest.getByRole('button', { name: 'Join' }).click();
    await guest.getByRole('link', { name: 'People' }).click();
    await expect
      .poll(() => guest.getByRole('row', { name: /Linus \(you\)/ }).textContent())
      .toContain('Reviewer');
    await guest.getByRole('button', { name: 'Sign out' }).click();
    await guest.getByRole('heading', { name: 'Sign in' }).waitFor();

    await guest.goto(new URL('/people', servingFresh.url).href);
    await guest.getByLabel('E-mail address').fill('linus@example.org');
    await guest.getByLabel('Password').fill(testPassword);
    await guest.getByRole('button', { name: 'Sign in', exact: true }).click();
    await guest.getByRole('heading', { name: 'People' }).waitFor();
    await Promise.all([owner.context().close(), guest.context().close()]);
  });
});
