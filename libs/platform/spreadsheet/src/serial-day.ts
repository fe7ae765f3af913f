import { addDays } from '@renda/kernel';

import type { Day } from '@renda/kernel';

export interface SerialDay {
  readonly day: Day;
  /** '09:30:00', if it is not midnight. */
  readonly time: string | null;
}

const secondsOfDay = 86_400;

/**
 * The day a spreadsheet's serial number stands for; null if none. Day 60 of the 1900 system, 29 February 1900, never
 * was; its days before that are counted one lower.
 */
export const serialDay = (serial: number, from1904: boolean): SerialDay | null => {
  const seconds = Math.round(serial * secondsOfDay);
  const whole = Math.floor(seconds / secondsOfDay);
  const time = clockOf(seconds - whole * secondsOfDay);
  const [first, last] = from1904 ? [0, 2_957_003] : [1, 2_958_465];
  if (!Number.isFinite(serial) || whole < first || whole > last) return null;
  if (from1904) return { day: nthDay(whole + 1_462), time };
  return whole === 60 ? null : { day: nthDay(whole), time };
};

// The days of a table are few, its cells many.
const known = new Map<number, Day>();

const nthDay = (serial: number): Day => {
  const day = known.get(serial) ?? addDays('1899-12-31', serial < 60 ? serial : serial - 1);
  if (known.size < 100_000) known.set(serial, day);
  return day;
};

/** The part of a day a number below one stands for: '09:30:00'. */
export const serialTime = (serial: number): string =>
  clockOf(Math.round((serial - Math.floor(serial)) * secondsOfDay)) ?? '00:00:00';

/** The serial number of a day in the 1900 system, which every program understands. */
export const serialOf = (day: Day): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

const clockOf = (seconds: number): string | null => {
  if (seconds === 0) return null;
  const [hours, minutes] = [Math.floor(seconds / 3_600) % 24, Math.floor((seconds % 3_600) / 60)];
  return [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
};
