import { sqlMigration } from '@renda/persistence';

import type { SqlMigration } from '@renda/persistence';

const idempotencyKeys = sqlMigration('0000-create-idempotency-keys', {
  up: `
    -- The answer to every request that came with a key, so that the same request again gets it and does nothing (EVT-3).
    CREATE TABLE idempotency_key (
      client text NOT NULL,
      key text NOT NULL,
      command text NOT NULL,
      input_hash text NOT NULL,
      answer json,
      instants text[] NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT idempotency_key_pkey PRIMARY KEY (client, key)
    );
    COMMENT ON COLUMN idempotency_key.instants IS 'JSON pointers to the values of the answer that are instants';
    CREATE INDEX idempotency_key_age ON idempotency_key (created_at);`,
  down: 'DROP TABLE idempotency_key;',
});

const auditTrail = sqlMigration('0000-create-audit-trail', {
  up: `
    -- Who did what when to what, and who read unmasked personal data for what purpose (AUD-1, ACC-2).
    CREATE TABLE audit_entry (
      position bigint GENERATED ALWAYS AS IDENTITY,
      kind text NOT NULL,
      name text NOT NULL,
      subject text,
      grants jsonb NOT NULL,
      input jsonb,
      purpose text,
      aggregates jsonb NOT NULL,
      region_code text,
      request_id text NOT NULL,
      acted_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT audit_entry_pkey PRIMARY KEY (position),
      CONSTRAINT audit_entry_kind CHECK (kind IN ('COMMAND', 'READ')),
      CONSTRAINT audit_entry_purpose CHECK (kind <> 'READ' OR purpose <> '')
    );
    CREATE INDEX audit_entry_subject ON audit_entry (subject, position);
    CREATE INDEX audit_entry_region ON audit_entry (region_code, position);
    CREATE INDEX audit_entry_aggregates ON audit_entry USING gin (aggregates jsonb_path_ops);

    CREATE FUNCTION audit_entry_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'The audit trail is append-only.' USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE ON audit_entry
      FOR EACH ROW EXECUTE FUNCTION audit_entry_refuse_change();`,
  down: 'DROP TABLE audit_entry; DROP FUNCTION audit_entry_refuse_change();',
});

const externalReferences = sqlMigration('0000-create-external-references', {
  up: `
    -- The id a thing has in another system: registering it again gives the same thing (EVT-3).
    CREATE TABLE external_reference (
      system text NOT NULL,
      external_id text NOT NULL,
      aggregate_type text NOT NULL,
      aggregate_id text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT external_reference_pkey PRIMARY KEY (system, external_id)
    );
    CREATE INDEX external_reference_aggregate ON external_reference (aggregate_type, aggregate_id);`,
  down: 'DROP TABLE external_reference;',
});

/** The tables of the envelope in every subgraph's schema. */
export const commandMigrations: readonly SqlMigration[] = [idempotencyKeys, auditTrail, externalReferences];
