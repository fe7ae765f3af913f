import { sqlMigration } from '@renda/persistence';

export const createStations = sqlMigration('0001-create-stations', {
  up: `
    -- The places where representatives receive citizens, and who belongs to them (STA-1, STA-2).
    CREATE TABLE station (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      name text NOT NULL,
      kind text NOT NULL,
      parent_id uuid,
      lineage uuid[] NOT NULL,
      region_code text NOT NULL,
      address text,
      longitude double precision,
      latitude double precision,
      opening_hours text,
      phone text,
      officers jsonb NOT NULL,
      areas text[] NOT NULL,
      partners text[] NOT NULL,
      closed_on date,
      CONSTRAINT station_pkey PRIMARY KEY (id),
      CONSTRAINT station_parent FOREIGN KEY (parent_id) REFERENCES station (id),
      CONSTRAINT station_kind CHECK (kind IN
        ('STATION','CONTACT_POINT','SERVICE_POST','HOME_OF_REPRESENTATIVES','STUDIO','LEGISLATIVE_CONTACT_POINT')),
      CONSTRAINT station_lineage_ends_with_itself CHECK (lineage[cardinality(lineage)] = id),
      CONSTRAINT station_position_whole CHECK ((longitude IS NULL) = (latitude IS NULL))
    );
    CREATE INDEX station_region ON station (region_code text_pattern_ops, id);
    CREATE INDEX station_parent ON station (parent_id);
    CREATE INDEX station_lineage ON station USING gin (lineage);

    CREATE TABLE station_representative (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      station_id uuid NOT NULL,
      representative_id uuid NOT NULL,
      on_duty boolean NOT NULL,
      assigned_on date NOT NULL,
      ended_on date,
      CONSTRAINT station_representative_pkey PRIMARY KEY (id),
      CONSTRAINT station_representative_station FOREIGN KEY (station_id) REFERENCES station (id),
      CONSTRAINT station_representative_days CHECK (ended_on >= assigned_on)
    );
    CREATE UNIQUE INDEX representative_in_one_station ON station_representative (representative_id)
      WHERE ended_on IS NULL;
    CREATE INDEX station_representative_of_station ON station_representative (station_id, assigned_on, id);
    CREATE INDEX station_representative_on_duty ON station_representative (station_id, assigned_on, id)
      WHERE on_duty AND ended_on IS NULL;`,
  down: 'DROP TABLE station_representative; DROP TABLE station;',
});
