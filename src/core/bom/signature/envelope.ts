import { isObject, textOf } from '../json.ts';
import type { ParsedJson } from '../parse-json.ts';

/** A BOM inside what signs it. */
export interface Enclosed {
  readonly content: Uint8Array;
  /** The envelope itself, as `verifyDetached` takes it. */
  readonly signature: string;
}

/** Larger ones are read as any file is: a BOM of that size comes with its signature beside it. */
const longestCompact = 64 * 1024 * 1024;

/**
 * The content of a file that is a signature with the BOM in it: a DSSE envelope or a JWS, compact or as JSON. Null for
 * any other file.
 */
export function enclosedIn(source: Uint8Array | string, parsed: ParsedJson): Enclosed | null {
  return parsed.ok ? inJson(parsed.value) : inCompact(source);
}

function inJson(value: unknown): Enclosed | null {
  if (!isObject(value)) return null;
  const payload = textOf(value.payload);
  const isDsse = textOf(value.payloadType) !== null && Array.isArray(value.signatures);
  const isJws = textOf(value.protected) !== null && textOf(value.signature) !== null;
  if (payload === null || payload === '' || !(isDsse || isJws)) return null;
  return { content: Buffer.from(payload, isDsse ? 'base64' : 'base64url'), signature: JSON.stringify(value) };
}

/** Three runs of base64url with dots between them; a header of JSON begins with "ey". */
function inCompact(source: Uint8Array | string): Enclosed | null {
  if (source.length > longestCompact) return null;
  const start =
    typeof source === 'string' ? source.slice(0, 2) : Buffer.from(source.subarray(0, 2)).toString('latin1');
  if (start !== 'ey') return null;
  const text = (typeof source === 'string' ? source : Buffer.from(source).toString('latin1')).trim();
  const [, payload] = /^[A-Za-z0-9_-]+\.([A-Za-z0-9_-]+)\.[A-Za-z0-9_-]+$/.exec(text) ?? [];
  return payload === undefined ? null : { content: Buffer.from(payload, 'base64url'), signature: text };
}
