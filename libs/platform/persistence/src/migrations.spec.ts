import { schemaDrift } from './schema-drift.ts';
import { openPetitions } from './spec/given.ts';
import { createPetitions, createSigners } from './spec/petition.ts';
import { sqlMigration } from './sql-migration.ts';

import type { Database } from './database.ts';

const tablesOf = async ({ manager, schema }: Database): Promise<string[]> => {
  const rows = await manager.query<{ name: string }[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1 ORDER BY 1',
    [schema],
  );
  return rows.map(({ name }) => name);
};

describe('Migrations', () => {
  let database: Database;

  beforeEach(async () => {
    database = await openPetitions();
  });

  it('go up, down and up again, and leave nothing for the schema builder', async () => {
    await database.migrate();
    await database.revertAll();
    const reverted = await tablesOf(database);
    await database.migrate();

    expect(reverted).toEqual(['migrations']);
    expect(await tablesOf(database)).toEqual(['migrations', 'petition', 'petition_signer']);
    expect(await schemaDrift(database)).toEqual([]);
  });

  it('run in the order of their names, whatever order they are given in', async () => {
    const shuffled = await openPetitions({ schema: database.schema, migrations: [createSigners, createPetitions] });

    await shuffled.migrate();

    const rows = await database.manager.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
    expect(rows.map(({ name }) => name)).toEqual(['0001-create-petitions', '0002-create-signers']);
  });

  it('run once when several processes start at the same time', async () => {
    const others = await Promise.all([1, 2, 3].map(() => openPetitions({ schema: database.schema })));

    await Promise.all([database, ...others].map((one) => one.migrate()));

    expect(await database.schemaState()).toEqual({ pending: [], unknown: [] });
  });

  it('leave nothing of a step that fails', async () => {
    const broken = sqlMigration('0003-broken', { up: '-- Fails.\nCREATE TABLE half (id int); SELECT 1/0;', down: '' });
    const failing = await openPetitions({
      schema: database.schema,
      migrations: [createPetitions, createSigners, broken],
    });

    await expect(failing.migrate()).rejects.toThrow('division by zero');

    expect(await tablesOf(database)).toEqual(['migrations', 'petition', 'petition_signer']);
  });

  it('are pending in a schema older than the code, which is refused by name', async () => {
    const state = await database.schemaState();

    expect(state.pending).toEqual(['0001-create-petitions', '0002-create-signers']);
    await expect(database.assertSchemaCurrent()).rejects.toMatchObject({
      code: 'SCHEMA_OLDER',
      params: { pending: state.pending },
    });
  });

  it('are refused in a schema newer than the code, which is left alone', async () => {
    await database.migrate();
    const older = await openPetitions({ schema: database.schema, migrations: [createPetitions] });

    await expect(older.assertSchemaCurrent()).rejects.toMatchObject({ code: 'SCHEMA_NEWER' });
    await expect(older.migrate()).rejects.toMatchObject({
      code: 'SCHEMA_NEWER',
      params: { unknown: ['0002-create-signers'] },
    });
    await expect(older.revertAll()).rejects.toMatchObject({ code: 'SCHEMA_NEWER' });
  });

  it('say why on their first line and are named to sort', () => {
    expect(() => sqlMigration('create', { up: '-- Why.\nSELECT 1', down: '' })).toThrow('must be named like');
    expect(() => sqlMigration('0001-create', { up: 'SELECT 1', down: '' })).toThrow('must say why');
  });
});

describe('Schema drift', () => {
  it('names a column that the table has and the SQL has not', async () => {
    const database = await openPetitions({
      migrations: [
        createPetitions,
        sqlMigration('0003-drop-heat', { up: '-- Drifts.\nALTER TABLE petition DROP COLUMN heat', down: '' }),
      ],
    });
    await database.migrate();

    const drift = await schemaDrift(database);

    expect(drift).toEqual([expect.stringContaining('ADD "heat"')]);
  });
});
