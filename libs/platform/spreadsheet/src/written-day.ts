import { isDay } from '@renda/kernel';

import { serialDay } from './serial-day.ts';

import type { Day } from '@renda/kernel';

/** The day of a text as people write it, with or without a time behind it; null if it is none, or could be two. */
export const writtenDay = (text: string): Day | null => {
  const [, year, month, date] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+[\d:.：时分秒点]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(
      text.normalize('NFKC').trim(),
    ) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text.normalize('NFKC').trim()) ??
    [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
};

/** The day of a number nobody formatted: 20260301, or a serial number of 1950 to 2099. */
export const numberedDay = (value: number, from1904: boolean): Day | null => {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 29_991_231) return writtenDay(String(value));
  const day = serialDay(value, from1904)?.day ?? null;
  return day !== null && day >= '1950-01-01' && day <= '2099-12-31' ? day : null;
};
