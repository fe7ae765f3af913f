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

export const isDay = (text: string): text is Day => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
};

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

const lengthOfMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const partsOf = (day: Day): readonly [number, number, number] => {
  assertDay(day);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
};

const utcOf = (day: Day): number => {
  assertDay(day);
  return Date.parse(`${day}T00:00:00Z`);
};

// The type admits '2026-2-30'; a day that came past parseDay must not turn into NaN silently.
const assertDay = (day: Day): void => {
  if (!isDay(day)) throw commonErrors.INVALID_DAY({ value: day });
};

const dayAt = (utc: number): Day => {
  const text = Number.isNaN(new Date(utc).getTime()) ? String(utc) : new Date(utc).toISOString().slice(0, 10);
  return parseDay(text);
};

const dayOfParts = (year: number, month: number, date: number): Day =>
  parseDay(`${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`);

const digits = (value: number, length: number): string => String(value).padStart(length, '0');
