// For tests: what a supplier does to a redline before it sends it back.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { acceptAll } from '../../core/redline/index.ts';

/** Every tracked change accepted, as by one click in Word. */
export function allAccepted(redlined: Uint8Array): Uint8Array {
  const accepted = acceptAll('theirs.docx', redlined);
  if (!accepted.ok) throw new Error(accepted.fault.message);
  return accepted.bytes;
}

/** The text written over with tracking off. */
export function editedSilently(docx: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const main = 'word/document.xml';
  const before = strFromU8(parts[main] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error('The edit changed nothing.');
  return zipSync({ ...parts, [main]: strToU8(after) });
}
