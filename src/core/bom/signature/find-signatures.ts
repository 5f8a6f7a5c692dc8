import { isObject, type JsonObject, type ObjectAt, objectsIn } from '../json.ts';
import type { Signed } from './jsf.ts';

const mostSignatures = 200;

/** The signature over a whole file: its `signature`, a member of another name that has the form of one, or the last entry of a list. */
export function signatureOver(file: unknown): Signed | null {
  if (Array.isArray(file)) {
    const last: unknown = file.at(-1);
    return isObject(last) && isSignature(last)
      ? { holder: file, name: null, signature: last, path: '$' }
      : null;
  }
  if (!isObject(file)) return null;
  const name = 'signature' in file ? 'signature' : Object.keys(file).find((each) => isSignature(file[each]));
  const signature = name === undefined ? undefined : file[name];
  return name === undefined || !isObject(signature) ? null : { holder: file, name, signature, path: '$' };
}

function isSignature(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  return (
    (typeof value.algorithm === 'string' && typeof value.value === 'string') ||
    Array.isArray(value.signers) ||
    Array.isArray(value.chain)
  );
}

/** Members of a CycloneDX BOM whose entries may carry a signature of their own, or hold such. */
const holders = new Set([
  'metadata',
  'component',
  'components',
  'services',
  'compositions',
  'annotations',
  'declarations',
  'attestations',
  'affirmation',
  'signatories',
  'claims',
  'evidence',
]);

/** Signatures over parts of a BOM: components, services, compositions and the like may each have their own. */
export function signaturesOfParts(file: unknown, path: string): Signed[] {
  const found: Signed[] = [];
  if (isObject(file)) gatherInside({ value: file, path }, found);
  return found;
}

function gatherInside(holder: ObjectAt, found: Signed[]): void {
  for (const name in holder.value) {
    if (!holders.has(name)) continue;
    for (const part of objectsIn(holder.value[name], `${holder.path}.${name}`)) {
      if (found.length >= mostSignatures) return;
      const { signature } = part.value;
      if (isSignature(signature))
        found.push({ holder: part.value, name: 'signature', signature, path: part.path });
      gatherInside(part, found);
    }
  }
}
