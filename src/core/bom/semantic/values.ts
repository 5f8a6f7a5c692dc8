import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';
import { hexDigits } from '../hash-algorithm.ts';
import { shown } from '../schema/fault.ts';

/** @returns what is wrong with a digest, or null. The schemas accept a SHA-256 of 32 digits. */
export function digestFault(algorithm: string, digest: string): string | null {
  const digits = hexDigits(algorithm);
  const text = digest.trim();
  if (!/^[0-9a-fA-F]*$/.test(text)) return `"${shown(digest)}" is no digest. Write hexadecimal digits only.`;
  if (digits !== null && text.length !== digits)
    return `A ${shown(algorithm)} digest has ${digits} hexadecimal digits; this has ${text.length}. Compute it again from the file, or correct the algorithm.`;
  if (text.length > 0 && /^0+$/.test(text)) return 'The digest is all zeros. Compute it from the file.';
  return null;
}

/** Package URLs of types without rules of their own, decided without the library that knows the rules. */
const plainPurl =
  /^pkg:(?:npm|generic|cargo|gem|nuget|deb|rpm|apk|pypi)(?:\/(?:[a-z0-9._+~-]|%[0-9a-fA-F]{2})+){1,8}@(?:[A-Za-z0-9._+~-]|%[0-9a-fA-F]{2})+$/;
const longest = 2000;
const longestExpression = 1000;

/** @returns what is wrong with a package URL, or null */
export function purlFault(purl: string): string | null {
  if (purl.length < 300 && plainPurl.test(purl)) return null;
  if (purl.length > longest)
    return 'The package URL is too long to be one. Write it like pkg:huggingface/org/model@revision.';
  try {
    PackageURL.fromString(purl);
    return null;
  } catch {
    return `"${shown(purl)}" is no package URL. Write it like pkg:huggingface/org/model@revision, or leave "purl" out.`;
  }
}

/** @returns what is wrong with an SPDX licence expression, or null */
export function licenceExpressionFault(expression: string): string | null {
  const text = expression.trim();
  if (/^(NOASSERTION|NONE)$/.test(text)) return null;
  if (text.length > longestExpression)
    return 'The licence expression is too long to be checked. Name the licences one by one.';
  try {
    parseExpression(text.replace(/LicenseRef-[\w.-]+/g, (ref) => ref.replaceAll('_', '-')));
    return null;
  } catch {
    return `"${shown(expression)}" is no SPDX licence expression. Write ids joined by AND, OR or WITH, for example "MIT OR Apache-2.0"; for a licence of your own write LicenseRef- and a name.`;
  }
}
