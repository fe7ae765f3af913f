import { EntitySchema } from 'typeorm';

import { sqlMigration } from '../sql-migration.ts';
import { storedColumns } from '../stored-columns.ts';

import type { Stored } from '../stored-columns.ts';

/** A row with a column of every kind the product stores. */
export interface Petition extends Stored {
  readonly title: string;
  readonly state: 'OPEN' | 'CLOSED';
  readonly regionCode: string;
  readonly stationId: string | null;
  readonly registeredOn: string;
  readonly repliedOn: string | null;
  readonly heardAt: Date | null;
  readonly urgent: boolean;
  readonly heat: number | null;
  readonly viewsCounted: number;
  readonly amount: string | null;
  readonly tags: readonly string[];
  readonly visitedOn: readonly string[];
  readonly facts: unknown;
}

export const petitionTable = new EntitySchema<Petition>({
  name: 'Petition',
  tableName: 'petition',
  columns: {
    ...storedColumns,
    title: { type: 'text' },
    state: { type: 'text' },
    regionCode: { type: 'text', name: 'region_code' },
    stationId: { type: 'uuid', nullable: true },
    registeredOn: { type: 'date' },
    repliedOn: { type: 'date', nullable: true },
    heardAt: { type: 'timestamptz', nullable: true },
    urgent: { type: 'boolean', default: false },
    heat: { type: 'integer', nullable: true },
    viewsCounted: { type: 'bigint', default: 0 },
    amount: { type: 'numeric', precision: 14, scale: 2, nullable: true },
    tags: { type: 'text', array: true, default: () => "'{}'" },
    visitedOn: { type: 'date', array: true, default: () => "'{}'" },
    facts: { type: 'jsonb', default: () => "'{}'" },
  },
  uniques: [{ name: 'petition_title_once_per_station', columns: ['title', 'stationId'] }],
});

export const createPetitions = sqlMigration('0001-create-petitions', {
  up: `
    -- Petitions stand for what subgraphs store: one column of every kind.
    CREATE TABLE petition (
      id uuid PRIMARY KEY,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      title text NOT NULL,
      state text NOT NULL CONSTRAINT petition_state_known CHECK (state IN ('OPEN', 'CLOSED')),
      region_code text NOT NULL,
      station_id uuid,
      registered_on date NOT NULL,
      replied_on date,
      heard_at timestamptz,
      urgent boolean NOT NULL DEFAULT false,
      heat integer,
      views_counted bigint NOT NULL DEFAULT 0,
      amount numeric(14, 2),
      tags text[] NOT NULL DEFAULT '{}',
      visited_on date[] NOT NULL DEFAULT '{}',
      facts jsonb NOT NULL DEFAULT '{}',
      CONSTRAINT petition_title_once_per_station UNIQUE (title, station_id)
    );
    CREATE INDEX petition_by_station ON petition (station_id, registered_on, id);
  `,
  down: 'DROP TABLE petition;',
});

export const createSigners = sqlMigration('0002-create-signers', {
  up: `
    -- Who signed which petition: rows and parents that meet in a table between them.
    CREATE TABLE petition_signer (
      petition_id uuid NOT NULL CONSTRAINT petition_signer_of_petition REFERENCES petition,
      signer_id uuid NOT NULL,
      CONSTRAINT petition_signer_once PRIMARY KEY (petition_id, signer_id)
    );
  `,
  down: 'DROP TABLE petition_signer;',
});
