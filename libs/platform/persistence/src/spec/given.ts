import { randomUUID } from 'node:crypto';

import { closeAfterSpec, testDatabaseUrl } from '@renda/testing';

import { openDatabase } from '../database.ts';
import { repositoryOf } from '../repository.ts';
import { createPetitions, createSigners, petitionTable } from './petition.ts';

import type { Database, DatabaseOptions } from '../database.ts';
import type { NewRow } from '../repository.ts';
import type { Petition } from './petition.ts';

/** A schema nobody else uses, gone with the run's database. */
export const freshSchema = (): string => `petitions_${randomUUID().slice(0, 8)}`;

/** Opens the petitions, in a schema of their own unless told, and closes them after the spec. */
export const openPetitions = async (options: Partial<DatabaseOptions> = {}): Promise<Database> => {
  const database = await openDatabase({
    url: await testDatabaseUrl(),
    schema: freshSchema(),
    tables: [petitionTable],
    migrations: [createPetitions, createSigners],
    poolSize: 4,
    ...options,
  });
  closeAfterSpec(() => database.close());
  return database;
};

export const givenPetitions = async (options: Partial<DatabaseOptions> = {}): Promise<Database> => {
  const database = await openPetitions(options);
  await database.migrate();
  return database;
};

/** A petition with nothing unusual but the given facts. */
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

export const addPetitions = ({ manager }: Database, rows: readonly Partial<NewRow<Petition>>[]): Promise<Petition[]> =>
  repositoryOf(manager, petitionTable).addAll(rows.map(petition));
