import { EntitySchema } from 'typeorm';

import { columnsOf, keyColumnOf, tableNameOf } from './columns.ts';
import { defineList } from './lists/list.ts';
import { anybody } from './spec/viewers.ts';

import type { EntityManager, EntitySchemaColumnOptions } from 'typeorm';

const tableWith = (column: EntitySchemaColumnOptions): EntitySchema =>
  new EntitySchema({
    name: 'Order',
    tableName: 'order',
    columns: { code: { type: 'text', primary: true }, it: column },
  });

describe('The columns of a table', () => {
  it('are read as the properties of the domain value', () => {
    const table = new EntitySchema({
      name: 'Reply',
      columns: {
        id: { type: 'uuid', primary: true },
        regionCode: { type: 'text' },
        dueOn: { type: 'date', name: 'due' },
        words: { type: 'tsvector', select: false },
      },
    });

    expect(columnsOf(table, 't')).toBe('t.id AS id, t.region_code AS "regionCode", t.due AS "dueOn"');
    expect(columnsOf(table)).toBe('id AS id, region_code AS "regionCode", due AS "dueOn"');
  });

  it('are quoted where they are words of SQL', () => {
    const table = tableWith({ type: 'text', name: 'user' });

    expect([tableNameOf(table), columnsOf(table)]).toEqual(['"order"', 'code AS code, "user" AS it']);
  });

  it.each<[string, EntitySchemaColumnOptions, string]>([
    ['a transformer', { type: 'text', transformer: { from: String, to: String } }, 'no transformer'],
    ['a type only TypeORM knows', { type: 'simple-json' }, 'type PostgreSQL has by name'],
    ['an enum', { type: 'enum', enum: ['A'] }, 'words are text with a CHECK'],
  ])('are refused with %s', (_, column, reason) => {
    expect(() => columnsOf(tableWith(column))).toThrow(reason);
  });

  it('have one key, which need not be called id', () => {
    expect(keyColumnOf(tableWith({ type: 'text' })).name).toBe('code');
    expect(() => keyColumnOf(tableWith({ type: 'text', primary: true }))).toThrow('exactly one primary column');
  });

  it('must hold the time of change for a list to be asked by it (ONE-2)', async () => {
    const list = defineList({ table: tableWith({ type: 'text' }), filters: {}, orders: {}, defaultOrder: [] });

    const asked = list.page({} as EntityManager, { updatedSince: '2026-03-01T00:00:00Z' }, anybody);

    await expect(asked).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
