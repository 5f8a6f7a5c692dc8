import type { Annex } from '../annex/index.ts';
import { acceptAll, type RedlineMode, redline, rejectAll } from './index.ts';
import { us, when } from './lantern.fixture.ts';

// For the tests of this folder: redlines of the invented terms, and what is left when all is accepted or rejected.

export const oneGap = { 'incident-support': { status: 'absent' } } as const;
export const weakNotice = {
  'incident-notification': {
    status: 'weak',
    quote: 'The Supplier will promptly tell the Customer of a breach of security.',
  },
} as const;

export function made(bytes: Uint8Array, annex: Annex, mode: RedlineMode = 'schedule') {
  const result = redline('lantern.docx', bytes, annex, { author: us, date: when, mode });
  if (!result.ok) throw new Error(result.fault.message);
  return result;
}

function resolved(result: ReturnType<typeof acceptAll>): Uint8Array {
  if (!result.ok) throw new Error(result.fault.message);
  return result.bytes;
}
export const accepted = (bytes: Uint8Array) =>
  resolved(acceptAll('lantern.docx', bytes, ({ author }) => author === us));
export const rejected = (bytes: Uint8Array) =>
  resolved(rejectAll('lantern.docx', bytes, ({ author }) => author === us));
