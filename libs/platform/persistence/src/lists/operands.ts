import { commonErrors, parseDay } from '@renda/kernel';

import { filterTooLarge, maximumValues } from './filter-limits.ts';
import { isUuid } from '../uuid.ts';

import type { StoredColumn } from '../columns.ts';

const refused = (reason: string): Error => commonErrors.INVALID_INPUT({ reason });

export const asObject = (value: unknown, names: readonly string[]): object => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw refused(`A filter is an object with ${names.join(', ')}.`);
};

export const asList = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw refused('"in" takes a list.');
  if (value.length > maximumValues) throw filterTooLarge();
  return value;
};

export const asText = (value: unknown): string => {
  if (typeof value !== 'string' || value.includes('\0')) throw refused('A text is expected.');
  return value;
};

// An id of another shape would be a type error of the database; null equals nothing.
export const asId = (value: unknown, { type }: StoredColumn): string | null => {
  const id = asText(value);
  return type !== 'uuid' || isUuid(id) ? id : null;
};

export const asFlag = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw refused('true or false is expected.');
  return value;
};

export const asNumber = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw refused('A whole number is expected.');
  return value;
};

export const asDay = (value: unknown): string => parseDay(asText(value));

export const asTime = (value: unknown): Date => {
  const time = value instanceof Date ? value : new Date(asText(value));
  if (Number.isNaN(time.getTime())) throw refused('A time like 2026-03-01T09:00:00+08:00 is expected.');
  return time;
};
