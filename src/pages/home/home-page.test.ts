import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createExampleReview } from '../../app/index.ts';
import { contractOf, supplierOf, systemOf, useOf, versionOf } from '../../app/lists/portfolio.fixture.ts';
import { settledReview } from '../../app/reviews/settled-review.ts';
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
beforeAll(async () => {
  test = await openTestWorkspace({ clock: () => new Date('2026-11-22T09:00:00Z') });
  serving = await serve(test.ws, { screens, port: 0, log: () => {} });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await test?.dispose();
});

async function expectNoFaults(path: string): Promise<void> {
  const page = await (await openWindow(browser)).newPage();
  await page.goto(new URL(path, serving.url).href);
  expect(await faultsInSight(page)).toEqual([]);
  await page.close();
}

describe('the home page', () => {
  it('is the welcome before there is anything', async () => {
    const page = await (await openWindow(browser)).newPage();
    await page.goto(serving.url);
    await page.getByRole('heading', { name: 'What has your AI supplier really promised?' }).waitFor();
    await page.close();
  });

  it('says what to do next where there is a supplier and no contract', async () => {
    await supplierOf(test.ws, 'Birch & Sons');
    const page = await (await openWindow(browser, { script: false })).newPage();
    await page.goto(serving.url);
    await page.getByRole('heading', { name: 'No contract yet' }).waitFor();
    await page.getByRole('link', { name: 'Go to the suppliers' }).waitFor();
    await page.close();
    await expectNoFaults('/');
  });

  it('shows where to act first with the reason, the plan, the map and the dates, and is narrowed by its address', async () => {
    const { id: review } = await createExampleReview(test.ws, test.ws.localPerson);
    await settledReview(test.ws, review);
    const supplier = await supplierOf(test.ws, 'Larkspur Analytics');
    const use = await useOf(test.ws, await systemOf(test.ws, supplier, 'Larkspur Assist'), 'high');
    const contract = await contractOf(test.ws, supplier, {
      name: 'Larkspur master agreement',
      endsOn: '2027-03-31',
      noticeDays: 90,
      renewal: 'automatic',
      renewalMonths: 12,
      uses: [use],
    });
    await versionOf(test.ws, contract, 1, review);
    await contractOf(test.ws, supplier, { name: 'Order form', endsOn: '2027-06-30' });
    const page = await (await openWindow(browser, { script: false })).newPage();
    await page.goto(serving.url);
    const first = page
      .getByRole('table', { name: /most pressing first/ })
      .locator('tbody tr')
      .first();
    expect(await first.textContent()).toContain('Larkspur master agreement');
    expect(await first.textContent()).toMatch(/High tier, \d+ required gaps, to act within 90 days/);
    await page.getByText('How urgency is reckoned').click();
    await page.getByText('× required gaps').waitFor();
    await page.getByText('Send the annex now').waitFor();
    await page.getByText('The map as a table').click();
    expect(await page.getByRole('cell', { name: / of \d/ }).count()).toBeGreaterThan(5);
    await page.getByLabel('Tier', { exact: true }).selectOption('Low');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(page.url()).toContain('tier=low');
    await page.getByRole('heading', { name: 'No contract of this tier' }).waitFor();
    await page.close();
    await expectNoFaults('/');
  });
});
