import { columnOf, keyColumnOf, quoted, tableNameOf } from '@renda/persistence';

import type { EntitySchema } from 'typeorm';

/** A searched table and the tables of its index, as SQL names them. */
export interface SearchTables {
  readonly searched: string;
  readonly key: string;
  /** The searched columns, and the properties that rows hold them under. */
  readonly title: NamedColumn;
  readonly body: NamedColumn;
  readonly region: string | undefined;
  readonly units: string | undefined;
  /** Words of each text. */
  readonly index: string;
  /** How many texts have each word; under the empty word, how many there are. */
  readonly frequency: string;
  /** Changes of the index not yet counted in `frequency`. */
  readonly change: string;
}

export interface NamedColumn {
  readonly column: string;
  readonly property: string;
}

interface Described<T extends object> {
  readonly table: EntitySchema<T>;
  readonly title: string;
  readonly body: string;
  readonly region?: string;
  readonly units?: string;
}

export const searchTables = <T extends object>({ table, title, body, region, units }: Described<T>): SearchTables => {
  const column = (property: string): string => quoted(columnOf(table, property).name);
  const { type, name } = keyColumnOf(table);
  if (type !== 'uuid') throw new Error(`${tableNameOf(table)}: only tables with a uuid as key are searched.`);
  const base = table.options.tableName ?? String(table.options.name);
  return {
    searched: tableNameOf(table),
    key: quoted(name),
    title: { column: column(title), property: title },
    body: { column: column(body), property: body },
    region: region && column(region),
    units: units && column(units),
    index: quoted(`${base}_search`),
    frequency: quoted(`${base}_search_frequency`),
    change: quoted(`${base}_search_change`),
  };
};
