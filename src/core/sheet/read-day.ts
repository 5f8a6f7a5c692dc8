/** A day as a table gives it: read, read with a doubt that is told, or not read. */
export type DayRead =
  | { readonly ok: true; readonly day: string | null; readonly note: string | null }
  | { readonly ok: false; readonly fault: string };

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const asIso = 'Write it as year, month and day, such as 2027-03-31.';

/**
 * Reads a day in ISO form (2027-03-31) or as it is written in Britain (31/03/2027, 31.3.2027, 31 March 2027). Where
 * day and month could be either, the day is taken to stand first, and a note says so. Nothing at all is no day.
 */
export function readDay(text: string): DayRead {
  const written = text.trim();
  if (written === '') return { ok: true, day: null, note: null };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]{1,20}Z?)?$/.exec(written);
  if (iso) return dayOf(written, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written);
  if (british) return fromFigures(written, Number(british[1]), Number(british[2]), Number(british[3]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]?\s?([a-z]{3,9})[-/., ]?\s?(\d{4})$/i.exec(written);
  const word = named?.[2]?.toLowerCase() ?? '';
  const month = months.findIndex((name) => word.length >= 3 && name.startsWith(word)) + 1;
  if (named && month > 0) return dayOf(written, Number(named[3]), month, Number(named[1]));
  if (/\D\d{2}$/.test(written)) {
    return { ok: false, fault: `"${written.slice(0, 40)}" has a year of two figures. ${asIso}` };
  }
  return { ok: false, fault: `"${written.slice(0, 40)}" is not read as a day. ${asIso}` };
}

function fromFigures(written: string, first: number, second: number, year: number): DayRead {
  if (second > 12 && first <= 12) {
    return { ok: false, fault: `"${written}" has its month before its day. ${asIso}` };
  }
  const read = dayOf(written, year, second, first);
  if (!read.ok || first > 12 || first === second) return read;
  return {
    ...read,
    note: `"${written}" is read as ${first} ${capitalised(months[second - 1] ?? '')} ${year}.`,
  };
}

function dayOf(written: string, year: number, month: number, date: number): DayRead {
  const at = new Date(Date.UTC(year, month - 1, date));
  at.setUTCFullYear(year);
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) {
    return { ok: false, fault: `There is no day "${written.slice(0, 40)}". ${asIso}` };
  }
  return { ok: true, day, note: null };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
