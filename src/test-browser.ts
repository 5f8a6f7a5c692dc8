import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

// For tests: a real Chromium that comes with npm.

/** Starts the browser. Whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  // The package unpacks the libraries the browser needs only where it believes itself on such a machine.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

const axeResult = z.object({
  violations: z.array(
    z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
  ),
});

/** A fault that axe found: its rule, what it asks, and the elements that break it. */
export interface AccessibilityFault {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/** What axe has against the page as it stands. */
export async function accessibilityFaults(page: Page): Promise<AccessibilityFault[]> {
  await page.evaluate(axe.source);
  const { violations } = axeResult.parse(await page.evaluate('axe.run()'));
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map(({ html }) => html),
  }));
}
