import { z } from 'zod';
import { emailSchema, personNameSchema } from './fields.ts';

/** How a provider of sign-on knows somebody, and what it says of them. */
export interface SignOnPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Only one that the provider has verified. */
  readonly email: string | null;
}

const saysSchema = z.object({
  iss: z.string(),
  sub: z.string(),
  name: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
});

const longestName = 100;

/** The person of whom a provider says this, as far as it can be relied on. */
export function personOfClaims(claims: Readonly<Record<string, unknown>>): SignOnPerson {
  const { iss, sub, name = '', email, email_verified } = saysSchema.parse(claims);
  const verified = email_verified === true ? (emailSchema.safeParse(email).data ?? null) : null;
  return {
    issuer: iss,
    subject: sub,
    name:
      personNameSchema.safeParse(name.slice(0, longestName)).data ?? (verified ?? sub).slice(0, longestName),
    email: verified,
  };
}
