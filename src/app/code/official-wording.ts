import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { matchOfficialWording, type OfficialWording } from '../../core/code/index.ts';
import { decodeText } from '../../core/contract/index.ts';
import { invalid } from '../errors.ts';

/** The user's own copy of the Code's wording. It lies in the data folder and nowhere in the product. */
const storedSchema = z.object({
  /** Name of the file it was taken from. */
  source: z.string(),
  importedAt: z.iso.datetime(),
  byProvision: z.record(z.string(), z.string()),
});
export type StoredWording = z.infer<typeof storedSchema>;

const fileName = 'official-wording.json';

/** In bytes: enough for the largest page that is looked into, in any encoding. */
const largestFile = 20 * 1024 * 1024;

export interface KeptWording {
  /** Null where none was imported, or none that can be read. */
  readonly wording: StoredWording | null;
  /** Why a copy that is there cannot be read, in a sentence; null where all is well. */
  readonly fault: string | null;
}

/** Reads the user's copy. It only adds to our own summaries, so a damaged one is a fault to tell and no more. */
export async function readOfficialWording(folder: string): Promise<KeptWording> {
  const path = join(folder, fileName);
  try {
    const stored = storedSchema.safeParse(parsedJson(await readFile(path, 'utf8')));
    if (stored.success) return { wording: stored.data, fault: null };
    return {
      wording: null,
      fault: `${path} is damaged. Import the page again: candour code import-text FILE`,
    };
  } catch (error) {
    const code = systemCode(error);
    return { wording: null, fault: code === 'ENOENT' ? null : `${path} cannot be read (${code}).` };
  }
}

/**
 * Takes the wording out of a saved page and keeps it, in place of an earlier copy.
 * @throws `invalid` where the file cannot be read, is not the page, or cannot be stored
 */
export async function importOfficialWording(
  file: string,
  folder: string,
  now: Date,
): Promise<{ readonly path: string; readonly wording: OfficialWording }> {
  const wording = matchOfficialWording(decodeText(await pageBytes(file))?.text ?? '');
  if (wording.byProvision.size === 0) throw invalid(`${file}: ${wording.faults.join(' ')}`);
  const stored: StoredWording = {
    source: basename(file),
    importedAt: now.toISOString(),
    byProvision: Object.fromEntries(wording.byProvision),
  };
  const path = join(folder, fileName);
  await store(path, folder, `${JSON.stringify(stored, null, 2)}\n`).catch((error: unknown) => {
    throw invalid(
      `${path} cannot be written (${systemCode(error)}). Choose another folder with CANDOUR_DATA.`,
    );
  });
  return { path, wording };
}

async function pageBytes(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > largestFile)
      throw invalid(`${file} is larger than 20 MB, so it is not the page of the Code.`);
    return await readFile(file);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') throw invalid(`there is no file at ${file}. Check the path.`);
    if (code === 'EISDIR') throw invalid(`${file} is a folder. Name the saved page itself.`);
    if (code !== null) throw invalid(`${file} cannot be read (${code}).`);
    throw error;
  }
}

/** Written beside and moved into place, so that a crash leaves the earlier copy whole. */
async function store(path: string, folder: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, path);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The operating system's code of an error, such as ENOENT; null for an error of another kind. */
function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
