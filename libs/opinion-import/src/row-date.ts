import { type Day, parseDay } from '@renda/kernel';

import { importErrors } from './import-errors.ts';

const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}.*)?$/u;

/** 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, each with a time or without; null when empty. Throws ROW_DATE_UNREADABLE. */
export const rowDate = (value: string | undefined, field: string): Day | null => {
  const text = value?.normalize('NFKC').trim() ?? '';
  if (text === '') return null;
  const [, year, month, day] = written.exec(text) ?? [];
  if (year && month && day) {
    try {
      return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    } catch {
      // 2026-02-30 has the shape of a date and is none.
    }
  }
  throw importErrors.ROW_DATE_UNREADABLE({ value: text }, { field });
};
