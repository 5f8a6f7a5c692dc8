/**
 * - `none`: nothing is signed.
 * - `valid`: signed by a key agreed on with the supplier.
 * - `integrity-only`: unchanged since somebody signed it with the key that stands in it; who that is nobody knows.
 * - `invalid`: the signature does not fit the content, or was made with another key than the one agreed on.
 * - `no-key`: the signature names a key that is not at hand.
 * - `refused`: an algorithm or a key that is not accepted, whatever it proves.
 * - `non-standard`: signed in a tool's own way that leaves algorithm and key unprotected.
 * - `malformed`: what stands there is no signature.
 */
export const signatureStates = [
  'none',
  'valid',
  'integrity-only',
  'invalid',
  'no-key',
  'refused',
  'non-standard',
  'malformed',
] as const;
export type SignatureState = (typeof signatureStates)[number];

export interface SignatureVerdict {
  readonly state: SignatureState;
  readonly kind: 'JSF' | 'JWS' | 'DSSE' | null;
  /** JSON path of what is signed; null where a file beside it is the signature. */
  readonly path: string | null;
  readonly algorithm: string | null;
  readonly keyId: string | null;
  /** The name in the certificate, which is only its own word unless the key is pinned. */
  readonly subject: string | null;
  /** Members that can be changed without breaking the signature. */
  readonly notCovered: readonly string[];
  readonly says: string;
}

export function verdict(
  state: SignatureState,
  says: string,
  more: Partial<SignatureVerdict> = {},
): SignatureVerdict {
  return {
    kind: null,
    path: null,
    algorithm: null,
    keyId: null,
    subject: null,
    notCovered: [],
    ...more,
    state,
    says,
  };
}
