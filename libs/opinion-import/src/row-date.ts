import { writtenDay } from '@renda/spreadsheet';

import type { Day } from '@renda/kernel';

import { importErrors } from './import-errors.ts';

/** 2026-03-01, 2026/3/1, 2026年3月1日 …, each with a time or without; null when empty. Throws ROW_DATE_UNREADABLE. */
export const rowDate = (value: string | undefined, field: string): Day | null => {
  const text = value?.trim() ?? '';
  if (text === '') return null;
  const day = writtenDay(text);
  if (day === null) throw importErrors.ROW_DATE_UNREADABLE({ value: text.slice(0, 60) }, { field });
  return day;
};
