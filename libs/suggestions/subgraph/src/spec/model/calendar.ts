// As the State Council published 2026: every day off but ordinary weekends, and the weekend days that are worked.
const off = [
  ['01-01', '01-03'],
  ['02-15', '02-23'],
  ['04-04', '04-06'],
  ['05-01', '05-05'],
  ['06-19', '06-21'],
  ['09-25', '09-27'],
  ['10-01', '10-07'],
] as const;
const worked = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

export const plusDays = (day: string, count: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};

const isWorked = (day: string): boolean => {
  if (worked.includes(day)) return true;
  const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  return !weekend && !off.some(([from, to]) => day >= `2026-${from}` && day <= `2026-${to}`);
};

/** The day of the start is not counted. */
export const plusWorkdays = (day: string, count: number): string => {
  const next = plusDays(day, 1);
  if (count === 0) return day;
  return plusWorkdays(next, isWorked(next) ? count - 1 : count);
};

/** The same day number, or the month's last day. */
export const plusMonths = (day: string, count: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
};
