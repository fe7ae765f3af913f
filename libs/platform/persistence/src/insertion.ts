import { keyColumnOf, quoted, storedColumnsOf, tableNameOf } from './columns.ts';
import { bindings } from './sql.ts';
import { newId } from './stored-columns.ts';
import { storedValue } from './stored-value.ts';

import type { EntitySchema } from 'typeorm';

export interface Insertion {
  readonly text: string;
  readonly values: readonly unknown[];
}

// The protocol counts values in 16 bits.
const valuesAtOnce = 30_000;

/** INSERT statements for the rows, as few as may be. What a row leaves out gets the column's default. */
export const insertion = <T extends object>(table: EntitySchema<T>, rows: readonly object[]): readonly Insertion[] => {
  const key = keyColumnOf(table);
  const withKeys = rows.map((row) => ({
    ...(key.type === 'uuid' ? { [key.property]: newId() } : {}),
    ...defined(row),
  }));
  const said = new Set(withKeys.flatMap((row) => Object.keys(row)));
  const columns = [...storedColumnsOf(table).values()].filter(
    ({ inserted, property }) => inserted && said.has(property),
  );
  const rowsAtOnce = Math.max(1, Math.floor(valuesAtOnce / columns.length));
  const names = columns.map(({ name }) => quoted(name)).join(', ');
  return chunksOf(withKeys, rowsAtOnce).map((chunk) => {
    const { bind, values } = bindings();
    const tuples = chunk.map((row: Readonly<Record<string, unknown>>) => {
      const placed = columns.map((column) =>
        Object.hasOwn(row, column.property) ? bind(storedValue(column, row[column.property])) : 'DEFAULT',
      );
      return `(${placed.join(', ')})`;
    });
    return { text: `INSERT INTO ${tableNameOf(table)} (${names}) VALUES ${tuples.join(', ')}`, values };
  });
};

const defined = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));

const chunksOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
