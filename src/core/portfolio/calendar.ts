/**
 * Calendar days, written `YYYY-MM-DD`: a contract ends on a day, not at a moment, so that no time zone can move it.
 * Reckoned in the proleptic Gregorian calendar, as ISO 8601 has it.
 */
export type Day = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayInMilliseconds = 86_400_000;

/** Whether it is written as a day and there is such a day. */
export function isDay(text: string): boolean {
  return form.test(text) && dayOf(serial(text)) === text;
}

/** So many days later; earlier where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return dayOf(serial(day) + days);
}

/** The same day of the month so many months later, or the last of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1 + months, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(date, last.getUTCDate()));
  return first.toISOString().slice(0, 10);
}

/** How many days lie from the first to the second; negative where the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return serial(second) - serial(first);
}

/** Whether the day is the last of its month. */
export function isEndOfMonth(day: Day): boolean {
  return addDays(day, 1).endsWith('-01');
}

/** Days since the first of January 1970. */
function serial(day: Day): number {
  const [year, month, date] = partsOf(day);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return at.getTime() / dayInMilliseconds;
}

const dayOf = (days: number): Day => new Date(days * dayInMilliseconds).toISOString().slice(0, 10);

function partsOf(day: Day): [year: number, month: number, date: number] {
  const [, year, month, date] = form.exec(day) ?? [];
  if (year === undefined) throw new Error(`"${day}" is not a day as YYYY-MM-DD.`);
  return [Number(year), Number(month), Number(date)];
}
