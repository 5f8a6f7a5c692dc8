import { isDivision, isSchedule, type OpenClause } from './open-clauses.ts';
import type { PrintedNumber } from './printed-number.ts';

function asCited(number: PrintedNumber): string {
  if (number.word === null) return number.printed;
  const word = number.word[0]?.toUpperCase() + number.word.slice(1);
  return `${word} ${number.printed.replace(/^\S+\s+(?:no\.?\s+)?/i, '')}`;
}

function appended(base: string, above: PrintedNumber | null, number: PrintedNumber): string {
  const part = number.parts[0];
  const text = part?.text ?? number.printed;
  const bracketed = number.wrap === 'both' || number.wrap === 'half' || base.endsWith(')');
  const digits = part?.readings[0]?.kind === 'digit';
  const aboveDigits = above?.parts.at(-1)?.readings[0]?.kind === 'digit';
  const lower = !digits && part?.upper === false;
  return bracketed || lower || (digits && aboveDigits) ? `${base}(${text})` : `${base}.${text}`;
}

/**
 * How a lawyer cites a clause: "7.2(a)", "Article 28(3)", "Schedule 1, 2.3". A number that is whole in itself ("7.2")
 * is not repeated behind its ancestors'.
 */
export function citationOf(number: PrintedNumber, above: readonly OpenClause[]): string {
  const within = above.findLast((clause) => isSchedule(clause.number));
  if (isSchedule(number)) return asCited(number);
  const numbered = above.findLast(
    (clause) => clause.number !== null && !isSchedule(clause.number) && !isDivision(clause.number),
  );
  if (number.parts.length === 1 && number.word === null && numbered?.citation != null)
    return appended(numbered.citation, numbered.number, number);
  const own = asCited(number);
  const repeats = within?.number?.parts[0]?.text === number.parts[0]?.text && number.parts.length > 1;
  const isLetter = number.parts[0]?.readings[0]?.kind !== 'digit';
  return within?.citation != null && !(repeats && isLetter) ? `${within.citation}, ${own}` : own;
}
