import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contractOf, supplierOf, systemOf, useOf } from '../../app/lists/portfolio.fixture.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { type Serving, serve } from '../../http/index.ts';
import { launchBrowser } from '../../test-browser.ts';
import { faultsInSight, openWindow } from '../browser.fixture.ts';
import { screens } from '../index.tsx';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let serving: Serving;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  test = await openTestWorkspace({ clock: () => new Date('2026-11-22T09:00:00Z') });
  const { ws } = test;
  for (let count = 10; count < 40; count += 1) await supplierOf(ws, `Alder Supplies ${count}`);
  const birch = await supplierOf(ws, '<b>Birch</b> & Sons');
  const system = await systemOf(ws, birch, 'Birch Assistant for a name that goes on for quite a while');
  const use = await useOf(ws, system, 'high');
  await contractOf(ws, birch, { name: 'Birch master', endsOn: '2026-12-31', noticeDays: 90, uses: [use] });
  serving = await serve(ws, { screens, port: 0, log: () => {} });
  browser = await launchBrowser();
  page = await (await openWindow(browser, { script: false })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await test?.dispose();
});

const open = (path: string) => page.goto(new URL(path, serving.url).href);
const rows = () => page.locator('tbody tr');
const firstName = async (): Promise<string> =>
  (await rows().first().locator('th').textContent())?.trim() ?? '';

describe('a list without script', () => {
  it('is paged, and each page has an address that can be sent', async () => {
    await open('/suppliers');
    expect(await rows().count()).toBe(25);
    await page.getByRole('link', { name: 'Next page' }).click();
    expect(await rows().count()).toBe(6);
    const there = page.url();
    await page.getByRole('link', { name: 'First page' }).click();
    expect(await rows().count()).toBe(25);
    await page.goto(there);
    expect(await rows().count()).toBe(6);
    await page.getByText('The end of the list.').waitFor();
  });

  it('is searched, and says what to do where nothing is found', async () => {
    await open('/suppliers');
    await page.getByRole('searchbox').fill('bir');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await firstName()).toBe('<b>Birch</b> & Sons');
    await page.getByText('This is the only one.').waitFor();
    await page.getByRole('searchbox').fill('nobody');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
    await page.getByRole('link', { name: 'Show all' }).click();
    expect(await rows().count()).toBe(25);
  });

  it('is put in order by a column, and turned round by it', async () => {
    await open('/suppliers?search=alder');
    await page.getByRole('link', { name: 'Name' }).click();
    expect(await firstName()).toBe('Alder Supplies 39');
    expect(await page.locator('th[aria-sort=descending]').textContent()).toContain('Name');
    await page.getByRole('link', { name: 'Name' }).click();
    expect(await firstName()).toBe('Alder Supplies 10');
    expect(page.url()).toContain('search=alder');
    await open('/suppliers');
    await page.getByLabel('Order').selectOption('Highest tier first');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await firstName()).toBe('<b>Birch</b> & Sons');
  });

  it('shows the columns that were chosen, and is narrowed by what they tell', async () => {
    await open('/contracts?state=signed&due=passed&columns=name&columns=ends');
    expect(await page.locator('thead th').allTextContents()).toEqual(['Name', 'Ends']);
    expect(await rows().count()).toBe(1);
    await open('/contracts?tier=low');
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  });

  it('passes over what somebody else hung on to the address, and refuses what is no wish of it', async () => {
    await open('/suppliers?utm_source=mail');
    expect(await rows().count()).toBe(25);
    expect((await open('/suppliers?sort=weight'))?.status()).toBe(422);
    expect((await open('/suppliers?after=nowhere'))?.status()).toBe(422);
  });
});

describe('a list has no fault by axe and fits its screen', () => {
  it.each([
    '/suppliers',
    '/suppliers?search=nobody',
    '/suppliers?columns=name&columns=website&columns=updated&order=desc',
    '/systems',
    '/contracts',
    '/reviews',
  ])('%s', async (path) => {
    const look = await (await openWindow(browser)).newPage();
    await look.goto(new URL(path, serving.url).href);
    expect(await faultsInSight(look)).toEqual([]);
    await look.close();
  });
});
