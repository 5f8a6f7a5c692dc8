import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSupplier, listSuppliers } from '../../app/index.ts';
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
  test = await openTestWorkspace();
  await createSupplier(test.ws, test.ws.localPerson, { name: 'Alder', contact: 'Al' });
  serving = await serve(test.ws, { screens, port: 0, log: () => {} });
  browser = await launchBrowser();
  page = await (await openWindow(browser, { script: false, width: 390 })).newPage();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await test?.dispose();
});

async function handIn(table: string): Promise<void> {
  await page.goto(new URL('/imports/suppliers', serving.url).href);
  const buffer = Buffer.from(table);
  await page.getByLabel('The table').setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Show what it would do' }).click();
}

describe('an import without script', () => {
  it('shows row by row what it would do, and does it', async () => {
    await handIn('Name,Contact\nAlder,Alice\n<b>Birch</b>,Bo\n');
    await page.getByText('1 new, 1 changed, 0 unchanged, 0 faults').waitFor();
    await page.getByText('Contact: from "Al" to "Alice"').waitFor();
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.getByRole('heading', { name: 'Suppliers', level: 1 }).waitFor();
    const { items } = await listSuppliers(test.ws, test.ws.localPerson);
    expect(items.map(({ name, contact }) => [name, contact])).toEqual([
      ['<b>Birch</b>', 'Bo'],
      ['Alder', 'Alice'],
    ]);
  });

  it('says what is wrong with a row, or with the file, and what to do', async () => {
    await handIn('Name,Website\nCedar,cedar\n');
    await page.getByText('Nothing is imported while a row has a fault').waitFor();
    await page.getByText('Enter the whole address').waitFor();
    await handIn('Colour\nred\n');
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('no column "Name"');
    await page.goto(new URL('/imports/suppliers', serving.url).href);
    await page.getByRole('button', { name: 'Show what it would do' }).click();
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('Choose a file');
  });

  it('tells when something changed since the preview', async () => {
    await handIn('Name\nDogwood\n');
    await createSupplier(test.ws, test.ws.localPerson, { name: 'Dogwood' });
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('changed since this preview');
    await page.getByText('There is nothing to import').waitFor();
  });

  it('has no fault by axe on any of its pages, and fits its screen', async () => {
    const look = await (await openWindow(browser)).newPage();
    await handIn('Name,Website\nCedar,cedar\nElm,\nAlder,https://alder.example\n');
    for (const address of [new URL('/imports/suppliers', serving.url).href, page.url()]) {
      await look.goto(address);
      expect(await faultsInSight(look)).toEqual([]);
    }
    await look.close();
  });
});
