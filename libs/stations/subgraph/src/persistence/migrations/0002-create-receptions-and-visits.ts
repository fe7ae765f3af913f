import { sqlMigration } from '@renda/persistence';

export const createReceptionsAndVisits = sqlMigration('0002-create-receptions-and-visits', {
  up: `
    -- When representatives receive citizens, who came, and the citizens' data apart from both (STA-4, ACC-2).
    CREATE TABLE reception (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      station_id uuid NOT NULL,
      region_code text NOT NULL,
      form text NOT NULL,
      state text NOT NULL,
      theme text NOT NULL,
      place text,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      published_on date NOT NULL,
      cancel_reason text,
      CONSTRAINT reception_pkey PRIMARY KEY (id),
      CONSTRAINT reception_station FOREIGN KEY (station_id) REFERENCES station (id),
      CONSTRAINT reception_form CHECK (form IN ('FIXED','MOBILE')),
      CONSTRAINT reception_state CHECK (state IN ('SCHEDULED','HELD','CANCELLED')),
      CONSTRAINT reception_ends_after_it_starts CHECK (ends_at > starts_at)
    );
    CREATE INDEX reception_of_station ON reception (station_id, starts_at, id);
    CREATE INDEX reception_region ON reception (region_code text_pattern_ops, starts_at);
    CREATE INDEX reception_time ON reception (starts_at, id);

    CREATE TABLE reception_duty (
      id uuid NOT NULL,
      reception_id uuid NOT NULL,
      representative_id uuid NOT NULL,
      place integer NOT NULL,
      attended boolean,
      CONSTRAINT reception_duty_pkey PRIMARY KEY (id),
      CONSTRAINT reception_duty_reception FOREIGN KEY (reception_id) REFERENCES reception (id),
      CONSTRAINT reception_duty_once UNIQUE (reception_id, representative_id)
    );
    CREATE INDEX reception_duty_of_representative ON reception_duty (representative_id, reception_id);

    CREATE TABLE citizen_contact (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      name text,
      phone text,
      address text,
      id_number text,
      account text,
      erased_at timestamptz,
      erase_reason text,
      CONSTRAINT citizen_contact_pkey PRIMARY KEY (id),
      CONSTRAINT citizen_contact_erased_whole CHECK
        (erased_at IS NULL OR num_nonnulls(name, phone, address, id_number, account) = 0)
    );
    CREATE INDEX citizen_contact_account ON citizen_contact (account) WHERE account IS NOT NULL;

    CREATE TABLE visit (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      station_id uuid NOT NULL,
      reception_id uuid,
      region_code text NOT NULL,
      visited_on date NOT NULL,
      purpose text NOT NULL,
      received_by_id uuid,
      contact_id uuid,
      CONSTRAINT visit_pkey PRIMARY KEY (id),
      CONSTRAINT visit_station FOREIGN KEY (station_id) REFERENCES station (id),
      CONSTRAINT visit_reception FOREIGN KEY (reception_id) REFERENCES reception (id),
      CONSTRAINT visit_contact FOREIGN KEY (contact_id) REFERENCES citizen_contact (id)
    );
    CREATE INDEX visit_of_station ON visit (station_id, visited_on, id);
    CREATE INDEX visit_of_reception ON visit (reception_id, visited_on, id);
    CREATE INDEX visit_region ON visit (region_code text_pattern_ops, visited_on);
    CREATE INDEX visit_contact ON visit (contact_id);`,
  down: 'DROP TABLE visit; DROP TABLE citizen_contact; DROP TABLE reception_duty; DROP TABLE reception;',
});
