// For the browser tests: windows of the browser, and what is wrong in them.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsByAxe } from '../test-browser.ts';

/** How a page is looked at. */
export interface Sight {
  /** Pixels; 390 is a phone, 1440 a large screen. */
  readonly width: number;
  readonly dark: boolean;
  /** False to see what is left without script. */
  readonly script: boolean;
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
