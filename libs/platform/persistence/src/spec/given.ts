import { randomUUID } from 'node:crypto';

import { openDatabase } from '../database.ts';
import { repositoryOf } from '../repository.ts';
import { createPetitions, createSigners, petitionTable } from './petition.ts';
import { testDatabaseUrl } from './test-database-url.ts';

import type { Database, DatabaseOptions } from '../database.ts';
import type { NewRow } from '../repository.ts';
import type { Petition } from './petition.ts';

/** A schema of its own for the spec, in the run's test database; drop it with `close`. */
export const openPetitions = async (options: Partial<DatabaseOptions> = {}): Promise<Database> =>
  openDatabase({
    url: testDatabaseUrl(),
    schema: `petitions_${randomUUID().slice(0, 8)}`,
    tables: [petitionTable],
    migrations: [createPetitions, createSigners],
    poolSize: 4,
    ...options,
  });

export const givenPetitions = async (): Promise<Database> => {
  const database = await openPetitions();
  await database.migrate();
  return database;
};

export const closeAndDrop = async (database: Database): Promise<void> => {
  await database.manager.query(`DROP SCHEMA ${database.schema} CASCADE`);
  await database.close();
};

export const petition = (facts: Partial<NewRow<Petition>> = {}): NewRow<Petition> => ({
  title: '路灯不亮',
  state: 'OPEN',
  regionCode: '611002001',
  stationId: null,
  registeredOn: '2026-03-01',
  repliedOn: null,
  heardAt: null,
  urgent: false,
  heat: null,
  viewsCounted: 0,
  amount: null,
  tags: [],
  visitedOn: [],
  facts: {},
  ...facts,
});

export const addPetitions = (
  { manager }: Database,
  ...rows: readonly Partial<NewRow<Petition>>[]
): Promise<Petition[]> => repositoryOf(manager, petitionTable).addAll(rows.map(petition));
