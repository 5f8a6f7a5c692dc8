import { z } from 'zod';
import { signatureAlgorithms } from '../../core/bom/index.ts';
import { required, typed } from '../input.ts';

/** A calendar day that there is, `YYYY-MM-DD`. */
export const day = (missing: string) =>
  z.iso
    .date({ error: missing })
    .refine((text) => text >= '1990-01-01' && text <= '2199-12-31', { error: missing });

export const releaseSchema = z.strictObject({
  name: required(200, 'Give the release a name or number, as the supplier does: 7.1.'),
  releasedOn: day('Give the day it was released, as year, month and day: 2026-03-02.'),
  notes: typed(2000).default(''),
});
export type ReleaseInput = z.input<typeof releaseSchema>;

export const noticeSchema = z.strictObject({
  givenOn: day('Give the day on which the supplier told you, as year, month and day: 2026-03-02.'),
  takesEffectOn: day('Give the day as year, month and day: 2026-03-02. Leave it empty if it is not known.')
    .nullable()
    .default(null),
  says: required(2000, 'Say in a sentence what was announced, and where: an e-mail, release notes.'),
  release: z.uuid('Choose a release of the list.').nullable().default(null),
});
export type NoticeInput = z.input<typeof noticeSchema>;

export const keySchema = z.strictObject({
  label: required(200, 'Give the key a name, such as who holds it.'),
  algorithm: z
    .string()
    .refine((name) => signatureAlgorithms.includes(name), {
      error: `Choose one of: ${signatureAlgorithms.join(', ')}. Shared secrets such as HS256 prove no signer.`,
    })
    .nullable()
    .default(null),
  key: required(20_000, 'Paste the public key: PEM, a certificate, a JWK or a JWK set.'),
});
export type KeyInput = z.input<typeof keySchema>;
