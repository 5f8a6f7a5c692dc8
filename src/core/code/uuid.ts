import { createHash } from 'node:crypto';

/** Candour's own namespace for names that are not URLs, drawn once. Every id made from it would change with it. */
const namespace = '6f0e2c1a-9d57-4b8e-8a3f-2b61c7d0e4f5';

/**
 * A UUID made from a name (RFC 9562, version 5): the same name gives the same id on every machine.
 *
 * @param name unique within Candour, by convention a path such as `threat/data-poisoning`
 */
export function uuidV5(name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8');
  const hex = digest.digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
