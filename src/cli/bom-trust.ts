import { type JsfTrust, readKeys } from '../core/bom/index.ts';
import { readText } from './bom-file.ts';
import { UsageError } from './command.ts';

/** The keys named on the command line. @throws UsageError on a file that holds none */
export async function trustFrom(
  keyFile: string | undefined,
  algorithm: string | undefined,
  secretFile?: string,
): Promise<JsfTrust> {
  const secret = secretFile === undefined ? undefined : await readSecret(secretFile);
  if (keyFile === undefined) return { pinned: [], secret };
  const text = await readText(keyFile);
  const read = readKeys(text, algorithm ?? null);
  if (!read.ok) throw new UsageError(`${keyFile}: ${read.because}`);
  return { pinned: read.keys, secret };
}

/** A shared secret as hexadecimal digits, or the bytes of the file. */
async function readSecret(file: string): Promise<Uint8Array> {
  const text = (await readText(file)).trim();
  return /^([0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text);
}
