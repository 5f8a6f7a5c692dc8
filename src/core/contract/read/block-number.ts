import type { Block } from './block.ts';
import { pathParts } from './open-clauses.ts';
import { findNumber, type PrintedNumber, parseNumber } from './printed-number.ts';

/** The number of a block and where its words begin. */
export interface Named {
  readonly number: PrintedNumber;
  /** Where the words begin in the block's plain text. */
  readonly from: number;
}

/** The number a block carries, as label or typed. In a row only one of several parts counts: "1", "2" count rows. */
export function named(block: Block): Named | null {
  if (block.label !== null) {
    const number = parseNumber(block.label);
    return number && { number, from: 0 };
  }
  if (block.role === 'footnote') return null;
  const found = findNumber(block.plain);
  if (!found) return null;
  if (block.role === 'row' && (found.number.parts.length < 2 || found.number.word !== null)) return null;
  const bar = /^\s*\|\s*/.exec(block.plain.slice(found.length))?.[0].length ?? 0;
  return { number: found.number, from: found.length + (block.role === 'row' ? bar : 0) };
}

const headingWords = /^["\u201c\u2018(]?[\p{Lu}\d]/u;

/** Whether a numbered block that the format calls a paragraph reads as a title: short, no stop, with something under it. */
export function readsAsTitle(
  block: Block,
  own: Named,
  following: { readonly named: Named | null } | null,
): boolean {
  if (block.role === 'heading') return true;
  if (block.role === 'row' || block.role === 'footnote' || !following) return false;
  const { number } = own;
  const words = block.plain.slice(own.from).trim();
  const first = number.parts[0];
  const section = number.word !== null || first?.readings[0]?.kind === 'digit' || first?.upper === true;
  if (!section || number.wrap === 'both' || number.wrap === 'half') return false;
  if (words.length > 90 || /[.;:,]$|\b(?:and|or)$/.test(words) || words.split(' ').length > 12) return false;
  if (words !== '' && !headingWords.test(words)) return false;
  if (words === '' && number.word === null) return false;
  return following.named === null || !isBeside(number, following.named.number);
}

function isBeside(number: PrintedNumber, next: PrintedNumber): boolean {
  const [a, b] = [pathParts(number), pathParts(next)];
  return (
    a.length === b.length && number.wrap === next.wrap && a.slice(0, -1).join() === b.slice(0, -1).join()
  );
}
