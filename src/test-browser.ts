import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

// For tests: a real Chromium that comes with npm, and what axe-core finds on its pages.

/** Starts the browser. Whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  // The package unpacks the libraries the browser needs only where it believes itself on such a machine.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeReport = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe-core has against a page as it stands, one line a fault; empty is what we want. */
export async function faultsByAxe(page: Page): Promise<string[]> {
  // Handing it over takes longer than running it on most pages.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // Loading the page's style sheets again serves one rule alone, which is off unless asked for, and took half the time.
  const report: unknown = await page.evaluate(() =>
    Reflect.get(window, 'axe').run(document, { resultTypes: ['violations'], preload: false }),
  );
  return axeReport
    .parse(report)
    .violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
