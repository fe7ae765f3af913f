import { commonErrors } from '@renda/kernel';

import { columnsOf, keyColumnOf, quoted, storedColumnsOf, tableNameOf, typeNameOf } from './columns.ts';
import { insertion } from './insertion.ts';
import { bindings } from './sql.ts';
import { storedValue } from './stored-value.ts';
import { possibleKeys } from './uuid.ts';

import type { SqlCondition } from './sql.ts';
import type { Stored } from './stored-columns.ts';
import type { EntityManager, EntitySchema } from 'typeorm';

/** A row to be added: the database gives what is not said of `Stored`, except the id, which is made here. */
export type NewRow<T> = Omit<T, keyof Stored> & Partial<Pick<T, keyof Stored & keyof T>>;

export interface Repository<T> {
  /** In any order; ids nobody has are left out. One statement. */
  findByIds(ids: readonly string[]): Promise<T[]>;
  findById(id: string): Promise<T | null>;
  /** Every row of the condition, in any order: for conditions that bound their rows by themselves. */
  where(condition: SqlCondition): Promise<T[]>;
  /** The row, locked until the transaction ends; throws NOT_FOUND. */
  lock(id: string): Promise<T>;
  /** The rows, locked in the order of their ids, so that two transactions cannot wait for each other. */
  lockAll(ids: readonly string[]): Promise<T[]>;
  add(row: NewRow<T>): Promise<T>;
  addAll(rows: readonly NewRow<T>[]): Promise<T[]>;
  /** Writes the row over version `expected` (its own, if not said) and gives version + 1; throws STALE_VERSION, NOT_FOUND. */
  save(row: T, expected?: number | null): Promise<T>;
  /** Says how many there were. */
  remove(ids: readonly string[]): Promise<number>;
}

export const repositoryOf = <T extends object>(manager: EntityManager, table: EntitySchema<T>): Repository<T> => {
  const key = keyColumnOf(table);
  const name = tableNameOf(table);
  const keyName = quoted(key.name);
  const columns = columnsOf(table);
  const select = `SELECT ${columnsOf(table, 't')} FROM ${name} t`;
  const possible = (ids: readonly string[]): readonly string[] => possibleKeys(ids, key.type);
  const keyIn = `${keyName} = ANY($1::${key.type}[])`;
  const notFound = (id: string): Error => commonErrors.NOT_FOUND({ type: typeNameOf(table), id });

  const findByIds = async (given: readonly string[]): Promise<T[]> => {
    const asked = possible(given);
    return asked.length === 0 ? [] : manager.query<T[]>(`${select} WHERE t.${keyIn}`, [asked]);
  };

  const addAll = async (rows: readonly NewRow<T>[]): Promise<T[]> => {
    const added: T[] = [];
    for (const { text, values } of insertion(table, rows)) {
      added.push(...(await manager.query<T[]>(`${text} RETURNING ${columns}`, values)));
    }
    return added;
  };

  return {
    findByIds,
    findById: async (id) => (await findByIds([id]))[0] ?? null,
    where: async (condition) => {
      const { bind, values } = bindings();
      return manager.query<T[]>(`${select} WHERE ${condition(bind)}`, values);
    },
    lock: async (id) => {
      const asked = possible([id]);
      const [row] =
        asked.length === 0 ? [] : await manager.query<T[]>(`${select} WHERE t.${keyIn} FOR UPDATE`, [asked]);
      if (!row) throw notFound(id);
      return row;
    },
    lockAll: (given) =>
      manager.query<T[]>(`${select} WHERE t.${keyIn} ORDER BY t.${keyName} FOR UPDATE`, [possible(given)]),
    addAll,
    add: async (row) => {
      const [added] = await addAll([row]);
      if (!added) throw new Error(`${typeNameOf(table)}: nothing was added.`);
      return added;
    },
    save: async (row, expected) => {
      const facts = row as T & Stored & Record<string, unknown>;
      const id = String(facts[key.property]);
      const version = expected ?? facts.version;
      if (possible([id]).length === 0) throw notFound(id);
      const { bind, values } = bindings();
      const sets = [...storedColumnsOf(table).values()]
        .filter(({ updated, property }) => updated && !givenByDatabase.has(property) && facts[property] !== undefined)
        .map((column) => `${quoted(column.name)} = ${bind(storedValue(column, facts[column.property]))}`);
      const [[saved]] = await manager.query<[T[], number]>(
        `UPDATE ${name} SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')}
         WHERE ${keyName} = ${bind(id)} AND version = ${bind(version)} RETURNING ${columns}`,
        values,
      );
      if (saved) return saved;
      const [current] = (await findByIds([id])) as (T & Stored)[];
      throw current ? commonErrors.STALE_VERSION({ expected: version, actual: current.version }) : notFound(id);
    },
    remove: async (given) => {
      const [, count] = await manager.query<[unknown, number]>(`DELETE FROM ${name} WHERE ${keyIn}`, [possible(given)]);
      return count;
    },
  };
};

// Given by the database: who saves a row read a while ago must not turn them back.
const givenByDatabase = new Set(['version', 'createdAt', 'updatedAt']);
