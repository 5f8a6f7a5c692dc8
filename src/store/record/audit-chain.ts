import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Doer } from '../transaction.ts';

/** What an entry says. Its hash covers all of it and the hash before, so that no part can change alone. */
export interface AuditContent {
  readonly organisation: string;
  /** 1, 2, 3 … within the organisation. */
  readonly number: number;
  readonly at: Date;
  readonly actor: Doer;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly before: unknown;
  readonly after: unknown;
  readonly why: string | null;
}

/** The hash before an organisation's first entry. */
export const chainStart = '0'.repeat(64);

/** HMAC-SHA-256 over the entry in canonical JSON (RFC 8785): who has the database but not the key cannot forge one. */
export function entryHash(key: Uint8Array, previous: string, content: AuditContent): string {
  const text = canonicalize({ previous, ...content });
  if (text === undefined) throw new Error('An audit entry has no canonical form.');
  return createHmac('sha256', key).update(text).digest('hex');
}

/** Tells two keys apart without giving either away. */
export function keyFingerprint(key: Uint8Array): string {
  return createHash('sha256').update('candour audit key').update(key).digest('hex').slice(0, 16);
}
