import { readFile } from 'node:fs/promises';

import { DomainError } from '@renda/kernel';
import { z } from 'zod';

import { calendarErrors } from './errors.ts';
import { assertHolidayTable } from './holiday-table.ts';

import type { HolidayTable } from './holiday-table.ts';

const day = z.iso.date();
const tables = z.array(
  z.strictObject({
    year: z.int().min(2000).max(2200),
    holidays: z.record(day, z.string()),
    makeUpDays: z.array(day),
  }),
);

/**
 * The years an administrator entered: `[{ "year": 2027, "holidays": { "2027-01-01": "元旦" }, "makeUpDays": [] }]`.
 * Throws HOLIDAYS_UNREADABLE, or what is wrong with a day.
 */
export const readHolidayTables = async (file: string): Promise<readonly HolidayTable[]> => {
  const unreadable = (error: Error): Error => calendarErrors.HOLIDAYS_UNREADABLE({ file, detail: detailOf(error) });
  try {
    const entered = tables.parse(JSON.parse(await readFile(file, 'utf8')));
    entered.forEach(assertHolidayTable);
    return entered;
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable(error as Error);
  }
};

const detailOf = (error: Error): string =>
  error instanceof z.ZodError
    ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
    : error.message;
