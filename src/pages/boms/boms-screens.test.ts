import { generateKeyPairSync } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bomFile, makeSystem } from '../../app/boms/boms.fixture.ts';
import { addRelease, createContract, linkReview, recordNotice, takeInBom } from '../../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { type Serving, serve } from '../../http/index.ts';
import { launchBrowser } from '../../test-browser.ts';
import { faultsInSight, openWindow } from '../browser.fixture.ts';
import { screens } from '../index.tsx';
import { finishReview } from '../papers.fixture.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let serving: Serving;
let browser: Browser;
let window: BrowserContext;
let page: Page;
let scripted: Page;
const at = { supplier: '', system: '', bare: '', first: '', second: '', without: '' };

beforeAll(async () => {
  test = await openTestWorkspace();
  const { ws } = test;
  const actor = ws.localPerson;
  const { supplier, system } = await makeSystem(ws, 'Larkfield');
  at.supplier = supplier;
  at.system = system;
  at.bare = (await makeSystem(ws, 'Mossbank')).system;
  const review = await finishReview(ws, actor, 'Larkfield Assist');
  const contract = await createContract(ws, actor, supplier, { name: 'Master agreement', state: 'signed' });
  await linkReview(ws, actor, contract.id, { review, label: 'As signed' });
  const add = async (name: string, releasedOn: string) =>
    (await addRelease(ws, actor, system, { name, releasedOn })).id;
  const take = (release: string, bom = bomFile()) =>
    takeInBom(ws, actor, release, { bom, signature: null, origin: 'file' });
  at.first = await add('7.0', '2026-01-10');
  at.second = await add('7.1', '2026-03-02');
  at.without = await add('7.2', '2026-06-02');
  await take(at.first, bomFile({ version: '2.2.0' }));
  await take(at.second, bomFile({ version: 'latest', region: 'us-east-1', timestamp: 'yesterday' }));
  await recordNotice(ws, actor, system, { givenOn: '2026-05-20', says: 'Release notes of 7.2.' });
  serving = await serve(ws, { screens, port: 0, log: () => {} });
  browser = await launchBrowser();
  window = await openWindow(browser, { script: false });
  page = await window.newPage();
  scripted = await (await openWindow(browser)).newPage();
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await test?.dispose();
});

const go = (path: string) => page.goto(new URL(path, serving.url).href);

describe('a page has no fault by axe and fits its screen', () => {
  it.each<[string, () => string]>([
    ['who has delivered', () => '/boms'],
    ['who has not', () => '/boms?without=true'],
    ['a system with its releases', () => `/systems/${at.system}`],
    ['a supplier with its keys', () => `/suppliers/${at.supplier}`],
    ['the time line', () => `/systems/${at.system}/releases`],
    ['the time line of a system without releases', () => `/systems/${at.bare}/releases`],
    ['a new release', () => `/systems/${at.system}/releases/new`],
    ['a new notice', () => `/systems/${at.system}/notices/new`],
    ['a release without a BOM', () => `/releases/${at.without}`],
    ['what a BOM shows', () => `/releases/${at.second}`],
    ['what changed', () => `/releases/${at.second}/changes`],
    ['the inventory', () => `/releases/${at.second}/inventory`],
    ['the BOM against the contract', () => `/releases/${at.second}/contract`],
    ['a release to change', () => `/releases/${at.second}/edit`],
    ['the question before deleting', () => `/releases/${at.second}/delete`],
    ['another file', () => `/releases/${at.second}/bom/replace`],
    ['the form', () => `/releases/${at.without}/bom/form`],
    ['what is sought', () => '/parts?search=river'],
    ['what is sought and nowhere named', () => '/parts?search=nobody'],
    ['the keys of a supplier', () => `/suppliers/${at.supplier}/keys`],
  ])('%s', async (_, path) => {
    await scripted.goto(new URL(path(), serving.url).href);
    expect(await faultsInSight(scripted)).toEqual([]);
  });
});

describe('without script', () => {
  it('a release goes from its name to what its BOM shows and what changed', async () => {
    await go(`/systems/${at.system}/releases`);
    await page.getByRole('link', { name: 'Add a release' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('There is something to correct').count()).resolves.toBe(1);
    await page.getByLabel('What does the supplier call it?').fill('7.3');
    await page.getByLabel('When was it released?').fill('2026-08-01');
    await page.getByRole('button', { name: 'Continue' }).click();
    const { name, bytes } = bomFile({ version: '3.0.0' });
    await page
      .getByLabel('The bill of materials')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('heading', { name: 'What to ask the supplier' }).waitFor();
    await page.getByRole('link', { name: 'Changes', exact: true }).click();
    await page.getByRole('heading', { name: 'Material changes' }).waitFor();
    expect(await page.getByText('No notice of this change is recorded.').count()).toBe(1);
  });

  it('a file that is no BOM is refused on the page, with what it looks like', async () => {
    await go(`/releases/${at.without}`);
    await page
      .getByLabel('The bill of materials')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"parts":[]}') });
    await page.getByRole('button', { name: 'Read it' }).click();
    expect(await page.getByText('Its top level has: parts').count()).toBeGreaterThan(0);
  });

  it('a form started from a model card becomes a BOM that keeps its schema', async () => {
    await go(`/releases/${at.without}/bom/form`);
    await page.getByText('Start from a model card').click();
    const card =
      '---\nlicense: apache-2.0\nbase_model: river/river-7b\n---\n# Model card for tallow/otter-1b\n\nReads otters.\n';
    await page
      .getByLabel('README.md of the model')
      .setInputFiles({ name: 'README.md', mimeType: 'text/markdown', buffer: Buffer.from(card) });
    await page.getByRole('button', { name: 'Take over what it says' }).click();
    expect(await page.getByLabel('Name of a model').inputValue()).toBe('otter-1b');
    await page.getByRole('button', { name: 'Add another to: Data' }).click();
    expect(await page.getByLabel('Name of a model').inputValue()).toBe('otter-1b');
    await page.getByLabel('Name of a data set').first().fill('otter-watch');
    await page.getByRole('button', { name: 'Write the bill of materials' }).click();
    await page.getByText('It keeps its schema.').waitFor();
    await page.getByRole('link', { name: 'Inventory', exact: true }).click();
    expect(
      await page.getByRole('listitem').filter({ hasText: 'is built on river/river-7b' }).count(),
    ).toBeGreaterThan(0);
  });

  it('what the contract says otherwise stands beside what the BOM says', async () => {
    await go(`/releases/${at.second}/contract`);
    expect(await page.getByText('The BOM names the United States; the paper names Ireland').count()).toBe(1);
    expect(await page.getByText('The BOM has Harbour Cloud run a service; no paper names it.').count()).toBe(
      1,
    );
  });

  it('who rests on a base model is found by the beginning of its name', async () => {
    await go('/parts');
    await page.getByRole('searchbox').fill('riv');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'river/river-7b' }).first().click();
    expect(await page.getByText('is the base of').count()).toBeGreaterThan(0);
  });

  it('a system shows whom it rests on by its bill of materials, and leads there', async () => {
    await go(`/systems/${at.system}`);
    const entry = page.locator('#rests-on li').filter({ hasText: 'river/river-7b' });
    await entry.getByRole('link', { name: /bill of materials/ }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/releases\//);
  });

  it('a key is pinned and taken back', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    await go(`/suppliers/${at.supplier}/keys`);
    await page.getByLabel('Name').fill('Release key');
    await page.getByLabel('The public key').fill(String(publicKey.export({ type: 'spki', format: 'pem' })));
    await page.getByRole('button', { name: 'Pin it' }).click();
    await page.getByRole('heading', { name: 'Release key' }).waitFor();
    await page.getByRole('button', { name: /^Take it back/ }).click();
    expect(await page.getByText('No key is pinned.').count()).toBe(1);
  });
});
