import { commonErrors } from './common-errors.ts';

/** A day of the calendar, 'YYYY-MM-DD', in China whatever the server's zone. Days compare with `<` as text does. */
export type Day = `${number}-${number}-${number}`;

/** The one zone of every day and deadline (SUG-5). */
export const timeZone = 'Asia/Shanghai';

// China has kept +08:00 without summer time since 1991, before any record of the graph.
const zoneOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Reads 'YYYY-MM-DD'; throws INVALID_DAY for anything else, 30 February included. */
export const parseDay = (text: string): Day => {
  if (!isDay(text)) throw commonErrors.INVALID_DAY({ value: text });
  return text;
};

export const isDay = (text: string): text is Day => partsIn(text) !== null;

export const addDays = (day: Day, days: number): Day => dayAt(utcOf(day) + days * dayMs);

/** The same day number, or the month's last day where the month has no such day (SUG-5). */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, date] = partsOf(day);
  const monthIndex = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(monthIndex / 12), (((monthIndex % 12) + 12) % 12) + 1];
  return dayOfParts(toYear, toMonth, Math.min(date, lengthOfMonth(toYear, toMonth)));
};

/** Days from the first to the second: 0 on the same day, negative if the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utcOf(to) - utcOf(from)) / dayMs);

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekday = (day: Day): number => ((new Date(utcOf(day)).getUTCDay() + 6) % 7) + 1;

export const yearOf = (day: Day): number => partsOf(day)[0];

/** The day it is in China at that instant. */
export const dayOf = (instant: Date): Day => dayAt(instant.getTime() + zoneOffsetMs);

/** The instant the day begins in China. */
export const startOfDay = (day: Day): Date => new Date(utcOf(day) - zoneOffsetMs);

/** The first instant after the day, in China: a deadline holds for every instant before it. */
export const endOfDay = (day: Day): Date => new Date(utcOf(day) + dayMs - zoneOffsetMs);

type Parts = readonly [year: number, month: number, date: number];

const dayForm = /^([1-9]\d{3})-(\d\d)-(\d\d)$/;

const partsIn = (text: string): Parts | null => {
  const found = dayForm.exec(text);
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month) ? [year, month, date] : null;
};

const lengthOfMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

// The type admits '2026-2-30'; a day that came past parseDay must not turn into NaN silently.
const partsOf = (day: Day): Parts => {
  const parts = partsIn(day);
  if (!parts) throw commonErrors.INVALID_DAY({ value: day });
  return parts;
};

const utcOf = (day: Day): number => {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date);
};

const dayAt = (utc: number): Day => {
  const date = new Date(utc);
  return dayOfParts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

const dayOfParts = (year: number, month: number, date: number): Day => {
  const day: Day = `${year}-${twoDigits(month)}-${twoDigits(date)}`;
  if (!(year >= 1000 && year <= 9999)) throw commonErrors.INVALID_DAY({ value: day });
  return day;
};

const twoDigits = (value: number): `${number}` => (value < 10 ? `0${value}` : `${value}`) as `${number}`;
