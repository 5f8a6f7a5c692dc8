import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { type Serving, serve } from '../../http/index.ts';
import { launchBrowser } from '../../test-browser.ts';
import { faultsInSight, openWindow } from '../browser.fixture.ts';
import { screens } from '../index.tsx';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let serving: Serving;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  test = await openTestWorkspace();
  serving = await serve(test.ws, { screens, port: 0, log: () => {} });
  browser = await launchBrowser();
  page = await (await openWindow(browser, { width: 390 })).newPage();
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await test?.dispose();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click();

const expectNoFaults = async (name: string) => expect(await faultsInSight(page, name), name).toEqual([]);

describe('the example organisation', () => {
  it('is opened in one press, looked around in, and thrown away in one', async () => {
    await page.goto(serving.url);
    await press('Open the example organisation');
    await page.getByRole('heading', { level: 1, name: 'Larkspur Reading Rooms Limited' }).waitFor();
    await expectNoFaults('example-supplier');

    await follow('Larkspur subscription');
    await expect
      .poll(
        async () => {
          await page.reload();
          return await page.getByText('Reviewed', { exact: true }).count();
        },
        { timeout: 90_000 },
      )
      .toBe(1);
    await expectNoFaults('example-contract');
    await page.goto(new URL('/systems', serving.url).href);
    await follow('Larkspur Assist');
    await page.getByRole('heading', { name: 'Named in the contract' }).waitFor();
    await expectNoFaults('example-system');
    await press(/^Confirm.*Pennant Mail Limited$/);
    await page.getByRole('link', { name: /^Read it.*Pennant Mail Limited/ }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Larkspur Assist: Data Processing Addendum' })
      .waitFor();

    await page.goto(new URL('/dependencies', serving.url).href);
    await follow('Tern Compute AB');
    await page.getByText('Larkspur Assist, then Northgate Models Inc., then Tern Compute AB').waitFor();
    await page.goto(new URL('/suppliers', serving.url).href);
    await follow('Marram Vision BV');
    await press('Throw the example away');
    await page.getByText('No suppliers yet').waitFor();
  });
});
