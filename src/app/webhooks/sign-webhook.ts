import { createHmac, hkdfSync } from 'node:crypto';

const secretBytes = 32;

/**
 * The secret a webhook is signed with. It is derived from the key of the record, so that the database holds none:
 * who reads it can sign nothing.
 */
export function webhookSecret(auditKey: Uint8Array, webhook: string): string {
  const secret = hkdfSync('sha256', auditKey, webhook, 'candour webhook', secretBytes);
  return `whsec_${Buffer.from(secret).toString('base64')}`;
}

/** The headers of a call after Standard Webhooks 1.0: HMAC-SHA-256 over id, moment and body. */
export function signedHeaders(
  secret: string,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
