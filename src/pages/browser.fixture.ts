// For the browser tests: a real Chromium out of npm, and what axe-core finds on a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

/** How a page is looked at. */
export interface Sight {
  /** Pixels; 390 is a phone, 1440 a large screen. */
  readonly width: number;
  readonly dark: boolean;
  /** False to see what is left without script. */
  readonly script: boolean;
}

/** Starts the browser. Close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  // Without these two the package believes it is on no Lambda, and leaves out the libraries a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
}

/** A window of its own, with nothing left from others. */
export async function openWindow(browser: Browser, sight: Partial<Sight> = {}): Promise<BrowserContext> {
  const { width = 1440, dark = false, script = true } = sight;
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(60_000);
  return context;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeReport = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What axe-core has against a page, one line a fault; empty is what we want. */
export async function faultsByAxe(page: Page): Promise<string[]> {
  // Handing it over takes longer than running it on most pages.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const report: unknown = await page.evaluate(() =>
    Reflect.get(window, 'axe').run(document, { resultTypes: ['violations'] }),
  );
  return axeReport
    .parse(report)
    .violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Whether anything sticks out at the side, so that a person would have to scroll sideways. */
export const sticksOut = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Where to keep pictures of the pages that tests pass, for a person to look at; nowhere unless told. */
const pictures = process.env.PICTURES;

/**
 * Looks at the page as it stands, on a phone by night and on a large screen by day, so that each width and each set of
 * colours is seen once: what axe-core has against it and whether it sticks out, one line a fault; empty is what we want.
 * @param name of the pictures to keep
 */
export async function faultsInSight(page: Page, name?: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = [
      ...(await faultsByAxe(page)),
      ...((await sticksOut(page)) ? ['It sticks out at the side.'] : []),
    ];
    faults.push(...found.map((fault) => `At ${width} px, ${colorScheme}: ${fault}`));
    if (pictures !== undefined && name !== undefined)
      await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
  return faults;
}
