import type { StoredColumn } from './columns.ts';

/** A domain value as the driver must be given it: it would take a JSON array for an array of PostgreSQL. */
export const storedValue = ({ type }: StoredColumn, value: unknown): unknown =>
  (type === 'jsonb' || type === 'json') && value !== null ? JSON.stringify(value) : value;
