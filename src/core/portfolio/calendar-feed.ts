import { addDays, type Day } from './calendar.ts';
import type { ContractDates } from './contract-dates.ts';

/** A contract whose days go into a calendar. */
export interface DatedContract {
  readonly id: string;
  readonly name: string;
  readonly supplier: string;
  readonly dates: ContractDates;
}

interface Event {
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
}

/**
 * The days of contracts as iCalendar (RFC 5545): the last day of notice and the day each ends or renews, as events of
 * a whole day. An event keeps its UID while its day moves, so that a calendar moves it too.
 * @param at when it is written
 * @param host stands behind the UIDs, as the standard wishes
 */
export function calendarFeed(contracts: readonly DatedContract[], at: Date, host: string): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Candour//Contract dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Candour: contract dates',
    ...contracts.flatMap(eventsOf).flatMap((event) => eventLines(event, stamp, host)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventsOf({ id, name, supplier, dates }: DatedContract): Event[] {
  const { endsOn, lastNoticeDay, renewsOn } = dates;
  const whose = `${supplier}: ${name}`;
  if (endsOn === null) return [];
  const notice =
    lastNoticeDay === null
      ? []
      : [
          {
            uid: `notice-${id}`,
            day: lastNoticeDay,
            summary: `Last day of notice, ${whose}`,
            description:
              renewsOn === null
                ? `The contract ends on ${endsOn}.`
                : `Without notice the contract renews after ${endsOn}.`,
          },
        ];
  const end =
    renewsOn === null
      ? {
          uid: `end-${id}`,
          day: endsOn,
          summary: `Ends, ${whose}`,
          description: 'The last day of the contract.',
        }
      : {
          uid: `renewal-${id}`,
          day: renewsOn,
          summary: `Renews, ${whose}`,
          description: 'The next term begins.',
        };
  return [...notice, end];
}

const eventLines = ({ uid, day, summary, description }: Event, stamp: string, host: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}@${escaped(host)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const compact = (day: Day): string => day.replaceAll('-', '');

/** TEXT of RFC 5545, 3.3.11; control characters may not stand in it at all. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\u0000-\u001f\u007f]/g, ' ')
  );
}

const lineOctets = 75;

/** No line is longer than 75 octets (3.1); one that would be goes on behind a space, never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [text, octets] = ['', 0];
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > lineOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += char;
    octets += size;
  }
  return text;
}
