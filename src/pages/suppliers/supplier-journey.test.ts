import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { type Serving, serve } from '../../http/index.ts';
import { launchBrowser } from '../../test-browser.ts';
import { faultsInSight, openWindow } from '../browser.fixture.ts';
import { screens } from '../index.tsx';
import { papers } from '../papers.fixture.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let serving: Serving;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  test = await openTestWorkspace();
  serving = await serve(test.ws, { screens, port: 0, log: () => {} });
  browser = await launchBrowser();
  page = await (await openWindow(browser)).newPage();
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await test?.dispose();
});

const press = (name: string) => page.getByRole('button', { name }).first().click();
const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

// Of pages whose states accessibility.test.ts does not see.
const expectNoFaults = async (name: string) => expect(await faultsInSight(page, name), name).toEqual([]);

/** Chooses, in the order of the questions, the answer of that place among its choices. */
async function answer(place: 'first' | 'last but one'): Promise<void> {
  for (const group of await page.locator('fieldset').all()) {
    const choices = group.getByRole('radio');
    // The last choice is "Not known yet".
    await choices.nth(place === 'first' ? 0 : (await choices.count()) - 2).check();
  }
}

describe('a supplier from its first line to a contract that its use has outgrown', () => {
  it('goes all the way in a browser', async () => {
    await page.goto(new URL('/suppliers', serving.url).href);
    await expectNoFaults('suppliers-none');
    await follow('Add a supplier');
    await press('Save');
    await page.getByText("Enter the supplier's name.").first().waitFor();
    await expectNoFaults('supplier-form-faults');
    await page.getByLabel('Name').fill('Larkfield <b>Ltd</b>');
    await page.getByLabel('Website (optional)').fill('https://larkfield.example');
    await page.getByLabel('Notes (optional)').fill('Met at the fair.\nCalls back on Fridays.');
    await press('Save');
    await heading('Larkfield <b>Ltd</b>');
    await expectNoFaults('supplier-bare');

    await follow('Add a system');
    await page.getByLabel('Name').fill('Assist');
    await page.getByLabel('What it is (optional)').fill('Answers questions about our documents.');
    await press('Save');
    await heading('Assist');
    await follow('Add a use');
    await page.getByLabel('What do you call it?').fill('Drafting replies');
    await expectNoFaults('use-form');
    await press('Save and answer the questions');

    await heading('Questions about this use');
    await answer('first');
    await expectNoFaults('scope-questions');
    await press('See what follows');
    await heading('A use of');
    await expectNoFaults('scope-first');
    await press('Keep these answers');
    await heading('Drafting replies');
    await page.getByText('First answers').first().waitFor();

    await follow('Larkfield <b>Ltd</b>');
    await follow('Add a contract');
    await page.getByLabel('Name').fill('Framework order');
    await page.getByLabel('Reference (optional)').fill('FO-7');
    await page.getByLabel('First day (optional)').fill('2026-04-01');
    await page.getByLabel('Last day of the first term (optional)').fill('2026-02-30');
    await page.getByLabel('It renews by itself').check();
    await page.getByLabel('Months it renews for').fill('12');
    await press('Save');
    await page.getByText('Enter a day as year, month and day').first().waitFor();
    await expectNoFaults('contract-form-faults');
    await page.getByLabel('Last day of the first term (optional)').fill('2099-03-31');
    await page.getByLabel('Days of notice before the end (optional)').fill('90');
    await press('Save');
    await heading('Framework order');
    await page.getByText('31 December 2098').waitFor();

    await follow('Choose its uses');
    await page.getByLabel('Assist: Drafting replies').check();
    await expectNoFaults('contract-uses');
    await press('Save');
    await follow('Review its papers');
    await page.getByLabel('What is this version?').fill('As offered');
    await page
      .getByLabel("The supplier's papers")
      .setInputFiles(
        papers.map(({ name, bytes }) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(bytes) })),
      );
    await expectNoFaults('version-form');
    await press('Continue');
    await heading('Check and run');
    await page.getByText('Helping our own staff').waitFor();
    await press('Run the review');
    await page.getByRole('heading', { level: 2, name: 'Most pressing' }).waitFor();
    await page.getByText('version 1 of').waitFor();
    await page.goto(`${page.url()}/terms/incident-notification`);
    await page.getByLabel('Weak').check();
    await page.getByLabel('Why?').fill('Incident is defined too narrowly.');
    await press('Save the decision');
    await page.getByText('This counts.').waitFor();

    await follow('Framework order');
    await follow('Drafting replies');
    await follow('The use has changed');
    await answer('last but one');
    await press('See what follows');
    await heading('The use has grown');
    await page.getByText('no longer enough for it').waitFor();
    await expectNoFaults('scope-grown');
    await press('Keep these answers');
    await page.getByText('Say in a sentence why').first().waitFor();
    await page.getByLabel('Why?').fill('It now settles claims by itself.');
    await press('Keep these answers');
    await heading('Drafting replies');
    await page.getByText('no longer enough for it').waitFor();
    await expectNoFaults('use-grown');

    await follow('Framework order');
    await follow('Start a new version');
    await page.getByLabel('What is this version?').fill('Renewal');
    const dpa = Buffer.from('# Larkfield: data processing agreement\n\n1. Nothing is promised here.\n');
    await page
      .getByLabel("The supplier's papers")
      .setInputFiles([{ name: 'larkfield-dpa.md', mimeType: 'text/markdown', buffer: dpa }]);
    await press('Continue');
    await heading('Check and run');
    await press('Run the review');
    await page.getByRole('heading', { level: 2, name: 'Most pressing' }).waitFor();
    await page.goto(`${page.url()}/terms/incident-notification`);
    await page.getByText('Incident is defined too narrowly.').first().waitFor();
    await follow('Framework order');
    await page.getByRole('heading', { name: 'What changed from version 1 to 2' }).waitFor();
    await page.getByText('Replaced: larkfield-dpa.md').waitFor();
    await expectNoFaults('contract');
    await follow('Contracts');
    await follow('Suppliers');
    await follow('Larkfield <b>Ltd</b>');
    await follow('Assist');

    await page.getByText('Add whom it rests on').click();
    await page.getByLabel('Name').fill('Fennel <i>Cloud</i>');
    await page.getByLabel('Cloud', { exact: true }).check();
    await page.getByLabel('What for (optional)').fill('Hosting');
    await press('Add');
    await page.getByRole('link', { name: 'Fennel <i>Cloud</i>' }).waitFor();
    await follow('Fennel <i>Cloud</i>');
    await page.getByText('Add whom it rests on').click();
    await page.getByLabel('Name').fill('fennel <I>CLOUD</I>');
    await press('Add');
    await page.getByText('Nobody rests on themselves.').first().waitFor();
    await page.getByLabel('Name').fill('Moss Power');
    await press('Add');
    await page.getByRole('link', { name: 'Moss Power' }).click();
    await heading('Moss Power');
    await page.getByText('Assist, then Fennel <i>Cloud</i>, then Moss Power').waitFor();
    await follow('Dependencies');
    await expectNoFaults('dependencies');

    await follow('Record');
    await page.getByText('It now settles claims by itself.').first().waitFor();
    await page.getByText('What changed').first().click();
    await page.getByLabel('About').selectOption('Contracts');
    await press('Show');
    await page.getByText('Contract created').first().waitFor();
    expect(await page.getByText('Supplier created').count()).toBe(0);
    await press('Check that it is complete');
    await page.getByText('The record is complete and unchanged.').waitFor();
  });
});
