import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addPasskey, askNewPasskey, askPasskey, listPasskeys, signInByPasskey } from '../../app/index.ts';
import { joinedBy, type SignedIn, setUpByAda, testVisitor } from '../../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { type Serving, serve } from '../../http/index.ts';
import { faultsByAxe, launchBrowser } from '../../test-browser.ts';
import { openWindow } from '../browser.fixture.ts';
import { screens } from '../index.tsx';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let serving: Serving;
let browser: Browser;
let ada: SignedIn;
/** Passkeys count for names; an address of numbers has none. */
let origin: string;

beforeAll(async () => {
  test = await openTestWorkspace();
  ada = await setUpByAda(test.ws);
  serving = await serve(test.ws, { screens, port: 0, log: () => {} });
  origin = `http://localhost:${new URL(serving.url).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await test?.dispose();
});

/** A window with an authenticator that verifies its person; it is the browser's own, not ours. */
async function windowWithAuthenticator() {
  const context = await openWindow(browser);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { context, page, devtools, authenticatorId };
}

const signInto = (context: BrowserContext, { token }: SignedIn) =>
  context.addCookies([{ name: 'candour-session', value: token, url: origin }]);

describe('a passkey', () => {
  it('is added, signs in without a password, and is removed', async () => {
    const { context, page } = await windowWithAuthenticator();
    await signInto(context, ada);
    await page.goto(`${origin}/account`);
    await page.getByLabel('Name of the new passkey').fill('Laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('cell', { name: 'Never' }).waitFor();
    expect(await faultsByAxe(page)).toEqual([]);

    await page.getByRole('navigation', { name: 'Account' }).getByRole('button', { name: 'Sign out' }).click();
    await page.goto(`${origin}/people`);
    await page.getByRole('button', { name: 'Sign in by passkey' }).click();
    await page.getByRole('heading', { name: 'People' }).waitFor();

    await page.goto(`${origin}/account`);
    await page.getByRole('button', { name: 'Remove Laptop' }).click();
    await page.getByRole('button', { name: 'Add a passkey' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove Laptop' }).count()).toBe(0);
    await page.getByRole('navigation', { name: 'Account' }).getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in by passkey' }).click();
    await page.getByText('could not be confirmed').waitFor();
    await context.close();
  });

  it('is not taken from who was not verified by the device', async () => {
    const { context, page, devtools, authenticatorId } = await windowWithAuthenticator();
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await signInto(context, await joinedBy(test.ws, ada.caller, 'Bob', 'viewer'));
    await page.goto(`${origin}/account`);
    await page.getByLabel('Name of the new passkey').fill('Key');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('alert').getByText('cancelled').waitFor();
    await context.close();
  });
});

describe('what answers a passkey', () => {
  const forged = (challenge: string) => {
    const clientData = { type: 'webauthn.get', challenge, origin, crossOrigin: false };
    const clientDataJSON = Buffer.from(JSON.stringify(clientData)).toString('base64url');
    return {
      id: 'AAAA',
      rawId: 'AAAA',
      type: 'public-key',
      response: { clientDataJSON, authenticatorData: 'AAAA', signature: 'AAAA', attestationObject: 'AAAA' },
    };
  };

  it('is refused where it answers nothing that was asked, or is none of ours', async () => {
    const { ws } = test;
    const { caller } = await joinedBy(ws, ada.caller, 'Carol', 'viewer');
    const { challenge } = await askPasskey(ws, testVisitor, origin);
    for (const response of [forged(challenge), forged('AAAA'), {}, null, 'x']) {
      const signedIn = signInByPasskey(ws, testVisitor, origin, response);
      await expect(signedIn).rejects.toMatchObject({ code: 'invalid' });
    }
    const asked = await askNewPasskey(ws, caller, origin);
    for (const response of [forged(asked.challenge), {}, null]) {
      const added = addPasskey(ws, caller, origin, { name: 'Mine', response });
      await expect(added).rejects.toMatchObject({ code: 'invalid' });
    }
    expect(await listPasskeys(ws, caller)).toEqual([]);
  });
});
