import { parseJson } from '../parse-json.ts';
import { signatureOver, signaturesOfParts } from './find-signatures.ts';
import { type JsfTrust, verifyJsf } from './jsf.ts';
import { type SignatureState, type SignatureVerdict, verdict } from './verdict.ts';

/** What is signed in a file, as a whole and in parts. */
export interface SignatureReport {
  /** Over the whole file; the worst where several signed. */
  readonly whole: SignatureVerdict;
  readonly signers: readonly SignatureVerdict[];
  /** Parts of a BOM with signatures of their own. */
  readonly parts: readonly SignatureVerdict[];
}

const worstFirst: readonly SignatureState[] = [
  'malformed',
  'invalid',
  'refused',
  'non-standard',
  'no-key',
  'integrity-only',
  'valid',
  'none',
];

/** Checks the JSF signatures inside a file. Text that is no JSON has none. */
export function checkSignature(source: Uint8Array | string, trust: JsfTrust): SignatureReport {
  const parsed = parseJson(source);
  return parsed.ok ? checkSignatureOf(parsed.value, trust) : { whole: unsigned, signers: [], parts: [] };
}

const unsigned = verdict('none', 'The file carries no signature.');

/** The same for JSON that is parsed already. */
export function checkSignatureOf(file: unknown, trust: JsfTrust): SignatureReport {
  const signed = signatureOver(file);
  const signers = signed === null ? [] : verifyJsf(signed, trust);
  const parts = signaturesOfParts(file, '$').flatMap((part) => verifyJsf(part, trust));
  const worst = worstFirst
    .map((state) => signers.find((each) => each.state === state))
    .find((each) => each !== undefined);
  const whole =
    worst ??
    (parts.length === 0
      ? unsigned
      : verdict('none', `Only ${parts.length} parts are signed; the file as a whole is not.`));
  return { whole, signers, parts };
}
