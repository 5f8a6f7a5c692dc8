import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createExampleReview } from '../app/index.ts';
import { allAccepted, editedSilently } from '../app/negotiation/drafts.fixture.ts';
import { settledReview } from '../app/reviews/settled-review.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { type Serving, serve } from '../http/index.ts';
import { launchBrowser } from '../test-browser.ts';
import { faultsInSight, openWindow } from './browser.fixture.ts';
import { screens } from './index.tsx';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let serving: Serving;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  test = await openTestWorkspace();
  serving = await serve(test.ws, { screens, port: 0, log: () => {} });
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'candour-negotiation-'));
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await test?.dispose();
  await rm(folder, { recursive: true, force: true });
});

async function example(): Promise<string> {
  const { id } = await createExampleReview(test.ws, test.ws.localPerson);
  expect(await settledReview(test.ws, id)).toBe('done');
  return new URL(`/reviews/${id}`, serving.url).href;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function saved(page: Page, link: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).first().click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

async function expectNoFaults(page: Page): Promise<void> {
  const name = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, 'x').replaceAll('/', '_');
  expect(await faultsInSight(page, name), page.url()).toEqual([]);
}

/** What a supplier does: accepts all, and then softens the hours with tracking off. */
const softened = (redlined: Uint8Array): Uint8Array =>
  editedSilently(allAccepted(redlined), (xml) =>
    xml.replace(/within \d+ hours after/, 'where practicable, after'),
  );

describe.each([
  ['with script', true],
  ['without script', false],
])('a negotiation %s', (_, script) => {
  it('goes from the playbook to a refusal', async () => {
    const page = await (await openWindow(browser, { script })).newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const look = script ? () => expectNoFaults(page) : async () => {};
    const report = await example();

    await page.goto(new URL('/playbook', serving.url).href);
    await look();
    await page.getByLabel('Your playbook').fill('house: Example Council\npositions: { high: prefered }\n');
    await press(page, 'Save the playbook');
    await page.getByText('“prefered”').or(page.getByText('"prefered"')).first().waitFor();
    await look();
    await page.getByLabel('Your playbook').fill('house: Example Council\n');
    await press(page, 'Save the playbook');
    await page.getByText('Saved. Every annex').waitFor();

    await page.goto(`${report}/annex`);
    await look();
    const clause = page
      .locator('.app-annex__row[id]')
      .filter({ has: page.getByRole('radio') })
      .first();
    const id = (await clause.getAttribute('id')) ?? '';
    const before = await page.locator(`#${id} .app-annex__text`).innerText();
    await page.locator(`#${id}`).getByLabel('The least we accept').check();
    if (script) {
      await page.getByText('You are looking at choices that are not saved.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toContain(`positions.${id}.minimum`);
    } else await press(page, 'Show the choices without saving');
    await expect.poll(() => page.locator(`#${id} .app-annex__text`).innerText()).not.toBe(before);
    await press(page, 'Save the choices');
    await page.getByText('Download this draft').waitFor();
    expect(await page.locator(`#${id}`).getByLabel('The least we accept').isChecked()).toBe(true);
    await page.getByLabel(/What is new in version 1/).fill('The first we send');
    await press(page, 'Save and make version 1');

    await page.getByRole('heading', { name: 'Versions of the annex' }).waitFor();
    await look();
    expect(
      new TextDecoder('latin1').decode((await saved(page, 'Annex, version 1, as PDF')).subarray(0, 5)),
    ).toBe('%PDF-');
    await page.getByLabel('Each into the section it belongs to').check();
    await press(page, 'Write the redline');
    await page.getByRole('heading', { name: /^What was put where/ }).waitFor();
    await look();
    const redlined = await saved(page, 'Download the Word file');

    const theirs = join(folder, `their reply ${script}.docx`);
    await writeFile(theirs, softened(redlined));
    await page.goto(`${report}/negotiation`);
    await press(page, 'Compare it');
    await page.getByText('Choose the Word file').first().waitFor();
    await page.getByLabel('The supplier’s Word file').setInputFiles(theirs);
    await press(page, 'Compare it');
    await page.getByRole('heading', { name: 'What we proposed' }).waitFor();
    await page.getByText('made with tracking off').first().waitFor();
    await look();
    await press(page, /^Note the \d+ accepted clauses as agreed$/);
    const changed = page.locator('.app-outcome--changed').first();
    await changed.getByText('Say where it stands').click();
    await changed.getByLabel('Refused').check();
    await press(page, /^Note it/);
    await page.getByText('There is something to correct').waitFor();
    await look();
    await page.getByLabel('Why?').fill('They will not be held to hours.');
    await press(page, /^Note it/);
    await page.waitForURL('**/counter-drafts/**');
    await changed.getByText('Refused', { exact: true }).first().waitFor();
    await page.goto(`${report}/negotiation`);
    await page.getByRole('heading', { name: 'The supplier refuses 1 clause' }).waitFor();
    await look();
    expect(faults).toEqual([]);
  });
});
