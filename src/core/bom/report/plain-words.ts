import type { ProvisionState } from '../cover/cover.ts';
import type { CoverageState } from '../cover/element.ts';
import type { SignatureState } from '../signature/verdict.ts';

/** States as people read them. */
export const provisionWords: Readonly<Record<ProvisionState, string>> = {
  met: 'shown',
  partly: 'partly shown',
  unknown: 'said to be unknown',
  withheld: 'withheld',
  silent: 'not said',
  'not-applicable': 'not applicable',
};

export const elementWords: Readonly<Record<CoverageState, string>> = {
  present: 'there',
  partly: 'in part',
  unknown: 'said to be unknown',
  withheld: 'withheld',
  silent: 'not said',
  ask: 'to be asked: no format has a place for it',
  'not-applicable': 'not applicable',
};

export const signatureWords: Readonly<Record<SignatureState, string>> = {
  none: 'not signed',
  valid: 'signed by the key agreed on',
  'integrity-only': 'integrity only, signer unknown',
  invalid: 'signature does not fit',
  'no-key': 'signed, key not at hand',
  refused: 'signature refused',
  'non-standard': 'non-standard signature',
  malformed: 'broken signature',
};

const longestBrief = 60;

/** A value that fits into a sentence: a digest by its beginning and end, a long text by its beginning. */
export function brief(value: string): string {
  const words = value.replace(/\S{25,400}/g, (word) => `${word.slice(0, 12)}…${word.slice(-6)}`);
  return words.length > longestBrief ? `${words.slice(0, longestBrief)}…` : words;
}
