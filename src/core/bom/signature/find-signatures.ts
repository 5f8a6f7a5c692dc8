import { isObject, type JsonObject, listOf, member } from '../json.ts';
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

/** Signatures over parts of a BOM: components, services, compositions and the like may each have their own. */
export function signaturesOfParts(file: unknown, path: string): Signed[] {
  const found: Signed[] = [];
  const open: { value: unknown; path: string; isTop: boolean }[] = [{ value: file, path, isTop: true }];
  for (let here = open.pop(); here !== undefined && found.length < mostSignatures; here = open.pop()) {
    const { value, path: at, isTop } = here;
    if (Array.isArray(value)) {
      for (let place = value.length - 1; place >= 0; place--)
        open.push({ value: value[place], path: `${at}[${place}]`, isTop: false });
    } else if (isObject(value)) {
      const { signature } = value;
      if (!isTop && isSignature(signature))
        found.push({ holder: value, name: 'signature', signature, path: at });
      for (const name of Object.keys(value).reverse()) {
        const inner = value[name];
        if (name !== 'signature' && typeof inner === 'object' && inner !== null && listOf(inner).length > 0)
          open.push({ value: inner, path: member(at, name), isTop: false });
      }
    }
  }
  return found;
}
