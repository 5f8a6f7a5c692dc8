import { unzipSync } from 'fflate';
import type { FileFault } from './file-faults.ts';

const maxEntries = 2_000;
const maxUnpacked = 100 * 1024 * 1024;
/** A part above `ratioFrom` bytes may unpack to this many times its size. XML of long contracts reaches about 30. */
const maxRatio = 200;
const ratioFrom = 1024 * 1024;

/** A ZIP file whose parts are unpacked one at a time, after its table of contents has been found harmless. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** The bytes of a part; null where there is none of that name or it cannot be unpacked. */
  readonly part: (name: string) => Uint8Array | null;
}

export type OpenedArchive =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly fault: FileFault };

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

const leavesFile = (name: string) =>
  /^[/\\]|^[A-Za-z]:|\0/.test(name) || name.split(/[/\\]/).some((step) => step === '..');

function faultIn(entries: readonly Entry[]): FileFault | null {
  if (entries.length > maxEntries) return 'too-many-parts';
  if (entries.some(({ name }) => leavesFile(name))) return 'unsafe-name';
  if (entries.reduce((sum, { originalSize }) => sum + originalSize, 0) > maxUnpacked)
    return 'unpacks-too-large';
  const tight = entries.some(
    ({ size, originalSize }) => originalSize > ratioFrom && originalSize > size * maxRatio,
  );
  return tight ? 'packed-too-tightly' : null;
}

/**
 * Opens a ZIP file within limits on the number, names, sizes and ratios of its parts. Of a part that unpacks to
 * more than the table of contents says, only what the table says is unpacked, so the limits hold for files that lie.
 */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        if (entries.length <= maxEntries) entries.push(entry);
        return false;
      },
    });
  } catch {
    return { ok: false, fault: 'damaged-zip' };
  }
  const fault = faultIn(entries);
  if (fault) return { ok: false, fault };
  const names = new Set(entries.map(({ name }) => name));
  return { ok: true, archive: { names, part: (name) => (names.has(name) ? unpack(bytes, name) : null) } };
}

function unpack(bytes: Uint8Array, name: string): Uint8Array | null {
  try {
    return unzipSync(bytes, { filter: (entry) => entry.name === name })[name] ?? null;
  } catch {
    return null;
  }
}
