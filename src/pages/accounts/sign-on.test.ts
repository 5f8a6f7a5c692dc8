import { createServer as createHttpServer, type Server } from 'node:http';
import Provider from 'oidc-provider';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  beginSignOn,
  closeJoining,
  endSignOn,
  foundAnother,
  invite,
  listJoining,
  listPeople,
  openJoining,
  removeMember,
  type Workspace,
} from '../../app/index.ts';
import { joinedBy, type SignedIn, setUpByAda, signedIn, testVisitor } from '../../app/test-people.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { type Serving, serve } from '../../http/index.ts';
import { launchBrowser } from '../../test-browser.ts';
import { openWindow } from '../browser.fixture.ts';
import { screens } from '../index.tsx';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let ws: Workspace;
let serving: Serving;
let identity: Server;
let browser: Browser;
let ada: SignedIn;
let origin: string;

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('listening on no port');
  return address.port;
};

/** A real provider, certified as such, that asks for a name and takes any password. */
async function openProvider(): Promise<{ server: Server; issuer: URL; allow: (returnTo: string) => void }> {
  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = new URL(`http://127.0.0.1:${portOf(server)}`);
  const allow = (returnTo: string): void => {
    const provider = new Provider(issuer.href.replace(/\/$/, ''), {
      clients: [{ client_id: 'candour', client_secret: 'a secret of both', redirect_uris: [returnTo] }],
      cookies: { keys: ['only for this test'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: () => ({
          sub,
          name: `${sub} by sign-on`,
          email: `${sub}@${sub === 'dana' ? 'sub.' : ''}example.org`,
          email_verified: !/^mall/.test(sub),
        }),
      }),
    });
    server.on('request', provider.callback());
  };
  return { server, issuer, allow };
}

beforeAll(async () => {
  const provider = await openProvider();
  identity = provider.server;
  test = await openTestWorkspace({
    signOn: {
      issuer: provider.issuer,
      clientId: 'candour',
      clientSecret: 'a secret of both',
      name: 'Example sign-on',
      domains: ['Example.org'],
    },
  });
  ws = test.ws;
  ada = await setUpByAda(ws);
  serving = await serve(ws, { screens, port: 0, log: () => {} });
  origin = new URL(serving.url).origin;
  provider.allow(`${origin}/sign-in/sign-on/return`);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  identity?.closeAllConnections();
  await new Promise((resolve) => identity?.close(resolve));
  await test?.dispose();
});

const newPage = async (): Promise<Page> => (await openWindow(browser, { script: false })).newPage();

/** Signs in at the provider and agrees to what it asks. */
async function atProvider(page: Page, name: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe('single sign-on by a real provider', () => {
  it('lets one who was invited join, and later sign in to where they wanted to go', async () => {
    const { token } = await invite(ws, ada.caller, { whom: 'Carol', role: 'reviewer' });
    const page = await newPage();
    await page.goto(`${origin}/invitations/${token}`);
    await page.getByRole('link', { name: 'Join by Example sign-on' }).click();
    await atProvider(page, 'carol');
    await page.getByRole('link', { name: 'carol by sign-on' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();

    await page.goto(`${origin}/people`);
    await page.getByRole('link', { name: 'Sign in by Example sign-on' }).click();
    await page.getByRole('heading', { name: 'People' }).waitFor();
    expect(await page.getByRole('row', { name: /carol by sign-on \(you\)/ }).textContent()).toContain(
      'Reviewer',
    );
    await page.context().close();
  });

  it('takes no e-mail address that the provider has not verified', async () => {
    const { token } = await invite(ws, ada.caller, { whom: 'Mallory', role: 'viewer' });
    const page = await newPage();
    await page.goto(`${origin}/invitations/${token}/sign-on`);
    await atProvider(page, 'mallory');
    await page.getByRole('link', { name: 'People' }).click();
    expect(await page.getByRole('row', { name: /mallory by sign-on/ }).textContent()).toContain('None');
    await page.context().close();
  });

  it('lets in nobody it does not know, also not by the e-mail address of somebody it knows', async () => {
    const page = await newPage();
    await page.goto(`${origin}/sign-in`);
    await page.getByRole('link', { name: 'Sign in by Example sign-on' }).click();
    await atProvider(page, 'ada');
    await page.getByText('No account here is connected with this sign-on').waitFor();
    await page.getByRole('heading', { name: 'You were not signed in' }).waitFor();
    await page.goto(`${origin}/people`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.context().close();
  });

  it('connects an account that signs in by password, and disconnects it', async () => {
    const bob = await joinedBy(ws, ada.caller, 'Bob', 'viewer');
    const page = await newPage();
    await page.context().addCookies([{ name: 'candour-session', value: bob.token, url: origin }]);
    await page.goto(`${origin}/account`);
    await page.getByRole('button', { name: 'Connect with Example sign-on' }).click();
    await page.getByRole('link', { name: 'Continue to Example sign-on' }).click();
    await atProvider(page, 'robert');
    await page.getByText('Your account is connected with').waitFor();
    await page.getByRole('navigation', { name: 'Account' }).getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in by Example sign-on' }).click();
    await page.getByRole('link', { name: 'Bob' }).click();
    await page.getByRole('button', { name: /Disconnect/ }).click();
    await page.getByRole('button', { name: 'Connect with Example sign-on' }).waitFor();
    await page.context().close();
  });
});

describe('a first sign-on', () => {
  const comesBy = async (name: string): Promise<Page> => {
    const page = await newPage();
    await page.goto(`${origin}/sign-in`);
    await page.getByRole('link', { name: 'Sign in by Example sign-on' }).click();
    await atProvider(page, name);
    return page;
  };

  it('makes a member of somebody of a domain that an owner lets join, as a viewer unless told', async () => {
    const owner = await newPage();
    await owner.context().addCookies([{ name: 'candour-session', value: ada.token, url: origin }]);
    await owner.goto(`${origin}/organisation`);
    await owner.getByLabel('example.org').check();
    await owner.getByRole('button', { name: 'Let them join' }).click();
    await owner.getByRole('row', { name: /example\.org/ }).waitFor();
    await owner.context().close();

    const page = await comesBy('erin');
    await page.getByRole('link', { name: 'People' }).click();
    expect(await page.getByRole('row', { name: /erin by sign-on \(you\)/ }).textContent()).toContain(
      'Viewer',
    );
    await page.context().close();
  });

  it.each([
    ['whose address the provider has not verified', 'mallet', 'verified'],
    ['of a domain below it', 'dana', 'people of sub.example.org do not get one by themselves'],
    ['whose address has an account that is not connected', 'ada', 'has an account already'],
  ])('makes none of somebody %s', async (_, name, because) => {
    const before = (await listPeople(ws, ada.caller)).members.length;
    const page = await comesBy(name);
    await page.getByRole('heading', { name: 'You were not signed in' }).waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(because);
    await page.getByRole('link', { name: 'Sign in another way' }).click();
    expect((await listPeople(ws, ada.caller)).members).toHaveLength(before);
    await page.context().close();
  });

  it('brings nobody back whom an owner has removed', async () => {
    const erin = (await listPeople(ws, ada.caller)).members.find(({ name }) => /^erin/.test(name));
    await removeMember(ws, ada.caller, erin?.id ?? '');
    const page = await comesBy('erin');
    await page.getByText('You belong to no organisation here any more').waitFor();
    await page.context().close();
  });

  it('makes nobody a member once joining was ended', async () => {
    await closeJoining(ws, ada.caller, 'example.org');
    const page = await comesBy('frank');
    await page.getByText('people of example.org do not get one by themselves').waitFor();
    await page.context().close();
  });
});

describe('joining by sign-on', () => {
  it('is opened by owners, for domains that whoever runs the server allows, and leads to one organisation', async () => {
    const bob = await joinedBy(ws, ada.caller, 'Bobby', 'owner');
    await foundAnother(ws, bob.caller, { name: 'Of Bob' });
    const there = (await signedIn(ws, bob.token)).caller;
    await expect(openJoining(ws, there, 'example.com', {})).rejects.toMatchObject({ code: 'invalid' });
    await openJoining(ws, ada.caller, 'EXAMPLE.org', { role: 'reviewer' });
    expect((await listJoining(ws, ada.caller)).domains).toMatchObject([
      { domain: 'example.org', role: 'reviewer', addedBy: 'Ada' },
    ]);
    await expect(openJoining(ws, there, 'example.org', {})).rejects.toMatchObject({ code: 'conflict' });
    const editor = { ...ada.caller, role: 'editor' } as const;
    for (const deed of [
      () => openJoining(ws, editor, 'example.org', {}),
      () => closeJoining(ws, editor, 'example.org'),
      () => listJoining(ws, editor),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: 'forbidden' });
    }
    await closeJoining(ws, ada.caller, 'example.org');
    await expect(closeJoining(ws, ada.caller, 'example.org')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what ends a sign-on', () => {
  const begin = () => beginSignOn(ws, testVisitor, origin, { to: 'sign-in', next: '/' });
  const end = (secret: string, search: string) =>
    endSignOn(ws, testVisitor, null, { origin, secret, search });

  it('asks the provider for a code by PKCE, with state and nonce', async () => {
    const { url } = await begin();
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${origin}/sign-in/sign-on/return`,
    });
    for (const part of ['state', 'nonce', 'code_challenge']) expect(asked[part]).toMatch(/^[\w-]{43}$/);
  });

  it('is taken from the browser that began it only, once, with its own state', async () => {
    const [{ secret, url }, other] = [await begin(), await begin()];
    const state = url.searchParams.get('state');
    const iss = new URL(url).origin;
    await expect(end('', `?code=x&state=${state}&iss=${iss}`)).rejects.toMatchObject({ code: 'invalid' });
    await expect(end(other.secret, `?code=x&state=${state}&iss=${iss}`)).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(end(secret, `?code=x&state=${state}&iss=${iss}`)).rejects.toMatchObject({ code: 'invalid' });
    await expect(end(secret, `?code=x&state=${state}&iss=${iss}`)).rejects.toMatchObject({
      message: expect.stringContaining('used already'),
    });
  });

  it('is not to be had where no provider is named', async () => {
    const without = await openTestWorkspace();
    const begun = beginSignOn(without.ws, testVisitor, origin, { to: 'sign-in', next: '/' });
    await expect(begun).rejects.toMatchObject({ code: 'conflict' });
    await without.dispose();
  });
});
