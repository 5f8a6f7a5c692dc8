import { describe, expect, it } from 'vitest';
import { faultsByAxe, launchBrowser } from '../../test-browser.ts';
import { annexToHtml, composeAnnex, noteToHtml } from './index.ts';
import { reviewOf } from './review.fixture.ts';

describe('the annex and its note in a browser', () => {
  it('are accessible and never wider than a phone', async () => {
    const annex = composeAnnex(reviewOf({ otherwise: 'absent' }), { version: '1', date: '2026-12-02' });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      for (const html of [annexToHtml(annex), noteToHtml(annex)]) {
        await page.setContent(html);
        expect(await faultsByAxe(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      }
    } finally {
      await browser.close();
    }
  }, 120_000);
});
