import { openDatabase, sqlMigration } from '@renda/persistence';
import { closeAfterSpec, freshDatabase } from '@renda/testing';

import { appendEvents } from '../append-events.ts';
import { eventMigrations } from '../migrations.ts';

import type { Database } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { InTransaction } from '../consume.ts';
import type { EventToAppend } from '../domain-event.ts';

const effects = sqlMigration('0001-create-effect', {
  up: `-- What the consumers of the specs leave behind: one row per application, so that a second one shows.
       CREATE TABLE effect (
         position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         consumer text NOT NULL, event_id text NOT NULL, aggregate_id text NOT NULL, number integer
       )`,
  down: 'DROP TABLE effect',
});

export interface LogDatabase {
  readonly url: string;
  readonly database: Database;
}

/** A subgraph's schema with the platform's event tables, in a database of the spec's own or a given one. */
export const openLog = async (schema = 'stations', at?: string): Promise<LogDatabase> => {
  const url = at ?? (await freshDatabase()).url;
  const migrations = [...eventMigrations, effects];
  const database = await openDatabase({ url, schema, tables: [], migrations, poolSize: 20 });
  closeAfterSpec(() => database.close());
  await database.migrate();
  return { url, database };
};

export const opinionEvent = (id: string, number: number, more: Partial<EventToAppend> = {}): EventToAppend => ({
  kind: 'opinion.sorted',
  aggregate: { type: 'CitizenOpinion', id },
  region: '611002',
  actor: 'staff-1',
  requestId: 'request-1',
  occurredAt: new Date('2026-03-01T02:00:00.000Z'),
  data: { number },
  snapshot: { id, version: number, sortedAt: new Date('2026-03-01T02:00:00.000Z') },
  ...more,
});

export const append = (database: Database, ...events: EventToAppend[]): Promise<void> =>
  database.transaction((manager) => appendEvents(manager, events));

/** The unit of these specs is the bare transaction. */
export const bareUnit: InTransaction<EntityManager> = (manager, _, work) => work(manager);

export const effectsOf = (database: Database, consumer: string): Promise<{ aggregate_id: string; number: number }[]> =>
  database.manager.query('SELECT aggregate_id, number FROM effect WHERE consumer = $1 ORDER BY position', [consumer]);
