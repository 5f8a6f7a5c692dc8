import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOver } from './hand-over.ts';

const headersOf = (name: string) =>
  handOver({ name, mediaType: 'application/pdf', bytes: new Uint8Array() }).headers;

describe('a file that is handed over', () => {
  it('is saved under its name, and nothing in the name says anything else to the browser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = headersOf(name).get('content-disposition') ?? '';
        const [, written] = /^attachment; filename\*=UTF-8''([\w.!~%-]*)$/.exec(header) ?? [];
        expect(decodeURIComponent(written ?? 'none')).toBe(Buffer.from(name, 'utf8').toString('utf8'));
      }),
    );
  });

  it('is handed over also under a name that is half a character, or made to end the header', () => {
    expect(headersOf('\ud800.pdf').get('content-disposition')).toContain('%EF%BF%BD.pdf');
    expect(headersOf('a"; filename=b.html\r\nset-cookie: a=b').get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''[\w.%-]+$/,
    );
  });
});
