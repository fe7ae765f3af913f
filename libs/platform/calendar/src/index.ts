export { calendarErrors } from './errors.ts';
export { assertHolidayTable } from './holiday-table.ts';
export { readHolidayTables } from './read-holiday-tables.ts';
export { statutoryCalendar } from './statutory-calendar.ts';

export type { HolidayTable } from './holiday-table.ts';
export type { StatutoryCalendar } from './statutory-calendar.ts';
