/** The formats the schemas name, each by a test whose time grows with the length of the text only. */

const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-]([01]\d|2[0-4]):?([0-5]\d)|[+-]\d\d)$/;
const date = /^(\d{4})-(\d\d)-(\d\d)$/;
/** What an IRI may be made of: no space, no quotes, no brackets but square ones. */
const iriSigns = /^[!#-;=?-Z[\]_a-z~\u00a1-\uffff]*$/;
const uriStart = /^[a-zA-Z][a-zA-Z0-9+.-]*:\S+$/;
const uuid = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function isDate(text: string): boolean {
  const [, year, month, day] = date.exec(text) ?? [];
  return year !== undefined && isDay(Number(year), Number(month), Number(day));
}

function isDay(year: number, month: number, day: number): boolean {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

/** RFC 3339: a day that exists, a time (a leap second too) and an offset. */
function isDateTime(text: string): boolean {
  const [, year, month, day, hour, minute, second] = dateTime.exec(text) ?? [];
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return false;
  return Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 60;
}

/** Something, an @, a domain: real addresses are not decided by their form. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && at < text.length - 1 && !/\s/.test(text);
}

export const formats = {
  date: isDate,
  'date-time': isDateTime,
  'idn-email': isEmail,
  'iri-reference': (text: string) => iriSigns.test(text) && !/%(?![0-9a-fA-F]{2})/.test(text),
  // Written by mistake in the published schema, where it says nothing.
  string: () => true,
  uri: (text: string) => uriStart.test(text) && iriSigns.test(text),
  uuid: (text: string) => uuid.test(text),
};
