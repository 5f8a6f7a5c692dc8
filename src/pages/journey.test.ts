import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { UploadedFile } from '../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { packagedFile } from '../built.ts';
import { type Serving, serve } from '../http/index.ts';
import { launchBrowser } from '../test-browser.ts';
import { openWindow } from './browser.fixture.ts';
import { screens } from './index.tsx';
import { papers } from './papers.fixture.ts';

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestWorkspace;
let serving: Serving;
let browser: Browser;

const options = { screens, port: 0, log: () => {} };

beforeAll(async () => {
  test = await openTestWorkspace();
  serving = await serve(test.ws, options);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
  await test?.dispose();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

/** Drops files as a person does from the desktop. */
async function drop(zone: Locator, files: readonly UploadedFile[]): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const data = await zone.page().evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, plain);
  await zone.dispatchEvent('drop', { dataTransfer: data });
}

const example = (name: string): UploadedFile => ({
  name,
  bytes: readFileSync(packagedFile(`examples/${name}`)),
});

/** Answers the first choice of every question of the page, and goes on. */
async function answerAll(page: Page): Promise<void> {
  for (const group of await page.locator('fieldset').all()) await group.getByRole('radio').first().check();
  await press(page, 'Save and continue');
}

async function isInView(mark: Locator): Promise<boolean> {
  const [box, height] = [await mark.boundingBox(), mark.page().viewportSize()?.height ?? 0];
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

describe('from two papers to a decision', () => {
  it('goes all the way in a browser, and is still there after a restart', async () => {
    const page = await (await openWindow(browser)).newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));

    await page.goto(serving.url);
    await follow(page, 'Start a review');
    await page.getByLabel('What do you want to call it?').fill('Larkspur <script>alert(1)</script>');
    await drop(page.locator('[data-drop]'), [
      example('larkspur-assist-terms.docx'),
      example('larkspur-assist-dpa.pdf'),
    ]);
    expect(await page.locator('[data-uploads] li').count()).toBe(2);
    await press(page, 'Continue');

    for (const title of [
      'What it is used for',
      'The data it works with',
      'How it is set up',
      'What is at stake',
    ]) {
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await answerAll(page);
    }
    await page.getByRole('heading', { level: 1, name: 'Check and run' }).waitFor();
    await press(page, 'Run the review');
    await page.getByRole('heading', { level: 2, name: 'Most pressing' }).waitFor();
    const report = page.url();

    await follow(page, 'Terms');
    await follow(page, 'Notice of incidents');
    await page
      .getByRole('link', { name: /^Read it in place/ })
      .first()
      .click();
    const brought = page.locator('mark.app-mark--brought').first();
    expect(await brought.textContent()).toMatch(/notify|tell/);
    await expect.poll(() => isInView(brought), { timeout: 10_000 }).toBe(true);

    await page.goto(`${report}/read/1`);
    await page.getByText('Use of the customer').first().click();
    await page
      .locator('details[open]')
      .getByRole('link', { name: /^Clause/ })
      .first()
      .click();
    const other = page.locator('mark.app-mark--brought').first();
    expect(await other.textContent()).toContain('train');
    await expect.poll(() => isInView(other), { timeout: 10_000 }).toBe(true);

    await page.goto(`${report}/terms/incident-notification`);
    await page.getByLabel('Weak').check();
    await page.getByLabel('Why?').fill('Incident is defined too narrowly for us.');
    await press(page, 'Save the decision');
    await page.getByText('This counts.').waitFor();
    await follow(page, 'Annex');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      follow(page, 'Draft annex as Word'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const annex = readFileSync(await download.path());
    expect(annex.subarray(0, 2).toString()).toBe('PK');
    await follow(page, 'History');
    await page.getByText('Incident is defined too narrowly for us.').waitFor();

    await serving.close();
    await test.ws.close();
    serving = await serve(await test.reopen(), options);
    await page.goto(serving.url);
    await follow(page, 'Larkspur <script>alert(1)</script>');
    await follow(page, 'Terms');
    await page.getByText('Incident is defined too narrowly for us.').waitFor();
    expect(faults).toEqual([]);
  });

  it('is tried in one press with the example papers', async () => {
    const page = await (await openWindow(browser)).newPage();
    await page.goto(serving.url);
    await press(page, 'Try it with example papers');
    await page.getByRole('heading', { level: 2, name: 'Most pressing' }).waitFor();
    expect(await page.locator('.app-report__name').textContent()).toContain('Larkspur Assist');
  });

  it('shows what was refused, and keeps what was not', async () => {
    const page = await (await openWindow(browser)).newPage();
    await page.goto(new URL('/reviews/new', serving.url).href);
    await page.getByLabel('What do you want to call it?').fill('Larkfield, one paper empty');
    const nothing = { name: 'nothing.md', bytes: new Uint8Array() };
    await drop(page.locator('[data-drop]'), [...papers, nothing]);
    await press(page, 'Continue');
    await page.getByRole('heading', { level: 1, name: 'Papers' }).waitFor();
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('"nothing.md" is empty');
    expect(await page.locator('.app-file').count()).toBe(papers.length);
    await page.locator('.app-file').first().getByRole('button').click();
    await page.locator('.app-file').nth(1).waitFor({ state: 'detached' });
    await follow(page, 'Continue');
    await page.getByRole('heading', { level: 1, name: 'What it is used for' }).waitFor();
  });
});

describe('without script', () => {
  it('goes the same way', async () => {
    const page = await (await openWindow(browser, { script: false, width: 390 })).newPage();
    await page.goto(new URL('/reviews/new', serving.url).href);
    await page.getByLabel('What do you want to call it?').fill('Larkfield, without script');
    await page
      .getByLabel("The supplier's papers")
      .setInputFiles(
        papers.map(({ name, bytes }) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(bytes) })),
      );
    await press(page, 'Continue');
    await follow(page, 'Skip to the check');
    await press(page, 'Run the review');
    // The page of the run loads itself again until the report is there.
    await page.getByRole('heading', { level: 2, name: 'Most pressing' }).waitFor();
    await follow(page, 'Terms');
    await follow(page, 'Notice of incidents');
    await page
      .getByRole('link', { name: /^Read it in place/ })
      .first()
      .click();
    const brought = page.locator('mark.app-mark--brought').first();
    expect(await brought.textContent()).toContain('48 hours');
    await expect.poll(() => isInView(brought), { timeout: 10_000 }).toBe(true);
    await page.goBack();
    await press(page, 'Save the decision');
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('reason');
    await page.getByLabel('Why?').fill('Read and found right.');
    await press(page, 'Save the decision');
    await page.getByText('This counts.').waitFor();
    await page.getByText('Take the decision back').click();
    await page.getByLabel('Why is it taken back?').fill('Too early.');
    await press(page, 'Take it back');
    await page.getByText('This counts.').waitFor({ state: 'detached' });
  });
});
