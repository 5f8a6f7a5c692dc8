export { calendarBySecret, calendarSharedAt, shareCalendar, unshareCalendar } from './calendar.ts';
