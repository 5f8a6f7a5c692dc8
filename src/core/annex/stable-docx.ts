import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const epoch = new Date('1980-01-01T00:00:00Z');
const properties = 'docProps/core.xml';

/**
 * Dates a Word file as it was handed in, not by the clock of whoever wrote it, so that the same annex gives the same
 * bytes. Zip entries carry the first date that the format can hold.
 */
export function withDates(file: Uint8Array, date: string): Uint8Array {
  const entries = unzipSync(file);
  const core = entries[properties];
  if (core !== undefined) {
    const stamp = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? '1980-01-01';
    entries[properties] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}T00:00:00Z`),
    );
  }
  return zipSync(entries, { mtime: epoch });
}
