import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { acceptAll, redline, redlineModes } from './index.ts';
import { annexTo, lantern, paragraphsIn, us, when } from './lantern.fixture.ts';

const isThere = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(isThere)('LibreOffice is not installed here, so no redline was opened in it', () => {
  it.skip('Debian’s package libreoffice-writer brings it');
});

describe.runIf(isThere)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candour-redline-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(redlineModes)(
    'opens the redline and shows the numbers we computed, mode %s',
    (mode) => {
      const bytes = lantern();
      const annex = annexTo(bytes, {
        'incident-support': { status: 'absent' },
        'incident-notification': {
          status: 'weak',
          quote: 'The Supplier will promptly tell the Customer of a breach of security.',
        },
      });
      const made = redline('lantern.docx', bytes, annex, { author: us, date: when, mode });
      const accepted = made.ok ? acceptAll('lantern.docx', made.bytes) : made;
      if (!accepted.ok) throw new Error(accepted.fault.message);
      writeFileSync(join(folder, `${mode}.docx`), accepted.bytes);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const args = ['--headless', profile, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
      const run = spawnSync('soffice', [...args, join(folder, `${mode}.docx`)], { timeout: 110_000 });
      expect(run.status).toBe(0);
      const words = (line: string) =>
        line
          .replace(/^\uFEFF/, '')
          .replace(/\s+/g, ' ')
          .trim();
      const shown = readFileSync(join(folder, `${mode}.txt`), 'utf8')
        .split('\n')
        .map(words);
      expect(shown.filter(Boolean)).toEqual(paragraphsIn(accepted.bytes).map(words).filter(Boolean));
    },
    120_000,
  );
});
