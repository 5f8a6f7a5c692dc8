import { childNamed, childrenNamed, type XmlElement } from '../contract/read/index.ts';

/** Formats that every spreadsheet has without telling them (ECMA-376, 18.8.30) and that show a day. */
const builtIn: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Which cell styles of a workbook show a number as a day, by their index. */
export function dateFormats(styles: XmlElement | null): ReadonlySet<number> {
  const own = new Set(
    childrenNamed(childNamed(styles, 'numFmts'), 'numFmt')
      .filter(({ attributes }) => showsDay(attributes.formatCode ?? ''))
      .map(({ attributes }) => Number(attributes.numFmtId)),
  );
  const formats = childrenNamed(childNamed(styles, 'cellXfs'), 'xf').map(({ attributes }) =>
    Number(attributes.numFmtId ?? '0'),
  );
  return new Set(formats.flatMap((format, index) => (builtIn.has(format) || own.has(format) ? [index] : [])));
}

/** A code with a year or a day in it, outside what is quoted, escaped or a colour. */
function showsDay(code: string): boolean {
  return /[yd]/i.test(code.slice(0, 200).replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

const dayInMilliseconds = 86_400_000;

/**
 * The day a spreadsheet counts as so many, `YYYY-MM-DD`; null where it is none. Day 60 of 1900, which never was, is
 * what Lotus left behind: from then on the count is one ahead.
 */
export function dayOfSerial(serial: number, since1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null;
  const whole = Math.floor(serial);
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(first + whole * dayInMilliseconds).toISOString().slice(0, 10);
}
