/** A number printed at the front of a clause, and how many characters of it (with white space) to take off. */
export interface PrintedNumber {
  readonly number: string;
  readonly length: number;
}

const named =
  /^(?:section|clause|article|schedule|annex|appendix|exhibit|part)\s+(?:[ivxlc]{1,6}|[a-z]|\d{1,3})(?:\.\d{1,3}){0,4}(?=[\s.:)–—-]|$)[.:)]?\s*[–—-]?\s*/i;
const decimal = /^\d{1,3}(?:\.\d{1,3}){0,5}[.)]?(?=\s)\s+/;
const lettered = /^[A-Z](?:\.\d{1,3}){1,4}\.?\s+/;
const bracketed = /^\((?:[a-z]{1,2}|[ivxlc]{1,6}|[A-Z]|\d{1,3})\)\s*/;
const letter = /^(?:[a-z]|[A-Z]|[ivx]{1,5}|[IVX]{1,5})[.)]\s+/;

/** The clause number a text begins with: "7.2", "(a)", "C.2", "Article 5"; null where it begins with words. */
export function printedNumber(plain: string): PrintedNumber | null {
  for (const shape of [named, decimal, lettered, bracketed, letter]) {
    const found = shape.exec(plain)?.[0];
    if (found !== undefined) {
      return {
        number: found
          .trim()
          .replace(/\s*[–—-]$/, '')
          .replace(/[.:]$/, '')
          .replace(/^([^(]*)\)$/, '$1'),
        length: found.length,
      };
    }
  }
  return null;
}
