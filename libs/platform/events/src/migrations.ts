import { sqlMigration } from '@renda/persistence';

import type { SqlMigration } from '@renda/persistence';

const eventLog = sqlMigration('0000-create-event-log', {
  up: `
    -- Every change of state, in the transaction that made it (EVT-1); also the change feed (EVT-2) and asOf (ONE-4).
    CREATE TABLE event_log (
      position bigint GENERATED ALWAYS AS IDENTITY,
      sequence bigint,
      id uuid NOT NULL,
      kind text NOT NULL,
      aggregate_type text NOT NULL,
      aggregate_id text NOT NULL,
      aggregate_version integer,
      region_code text,
      actor text,
      request_id text,
      occurred_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      data jsonb NOT NULL,
      snapshot jsonb,
      instants text[] NOT NULL,
      CONSTRAINT event_log_pkey PRIMARY KEY (position),
      CONSTRAINT event_log_id_once UNIQUE (id),
      CONSTRAINT event_log_sequence_once UNIQUE (sequence)
    );
    COMMENT ON COLUMN event_log.instants IS 'JSON pointers to the values of data and snapshot that are instants';
    CREATE INDEX event_log_unnumbered ON event_log (position) WHERE sequence IS NULL;
    CREATE INDEX event_log_kind ON event_log (kind, sequence);
    CREATE INDEX event_log_aggregate ON event_log (aggregate_type, aggregate_id, position);

    CREATE FUNCTION event_log_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'The event log is append-only.' USING ERRCODE = 'restrict_violation';
    END $$;
    -- Numbering alone may touch a row, and once: a trigger on the other columns costs the sequencer nothing.
    CREATE TRIGGER event_log_append_only
      BEFORE DELETE OR UPDATE OF position, id, kind, aggregate_type, aggregate_id, aggregate_version, region_code,
        actor, request_id, occurred_at, recorded_at, data, snapshot, instants ON event_log
      FOR EACH ROW EXECUTE FUNCTION event_log_refuse_change();
    CREATE TRIGGER event_log_number_once BEFORE UPDATE OF sequence ON event_log
      FOR EACH ROW WHEN (OLD.sequence IS NOT NULL) EXECUTE FUNCTION event_log_refuse_change();`,
  down: 'DROP TABLE event_log; DROP FUNCTION event_log_refuse_change();',
});

const consumers = sqlMigration('0000-create-event-consumers', {
  up: `
    -- How far each consumer has come, moved in the transaction of its effect, and the events it could not take (EVT-1).
    CREATE TABLE consumer_checkpoint (
      consumer text NOT NULL,
      producer text NOT NULL,
      sequence bigint NOT NULL DEFAULT 0,
      failures integer NOT NULL DEFAULT 0,
      retry_at timestamptz,
      last_error text,
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT consumer_checkpoint_pkey PRIMARY KEY (consumer)
    );
    CREATE TABLE parked_event (
      consumer text NOT NULL,
      producer text NOT NULL,
      sequence bigint NOT NULL,
      event_id uuid NOT NULL,
      kind text NOT NULL,
      aggregate_type text NOT NULL,
      aggregate_id text NOT NULL,
      reason text NOT NULL,
      error text,
      failures integer NOT NULL,
      parked_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT parked_event_pkey PRIMARY KEY (consumer, sequence),
      CONSTRAINT parked_event_reason CHECK (reason IN ('FAILED', 'BEHIND'))
    );
    CREATE INDEX parked_event_aggregate ON parked_event (consumer, aggregate_type, aggregate_id, sequence);`,
  down: 'DROP TABLE parked_event; DROP TABLE consumer_checkpoint;',
});

const notices = sqlMigration('0000-create-notices', {
  up: `
    -- What somebody has to be told, stored with the change that causes it and sent afterwards.
    CREATE TABLE notice (
      id uuid NOT NULL,
      kind text NOT NULL,
      recipient_role text NOT NULL,
      recipient_region text NOT NULL,
      recipient_subject text,
      about_type text NOT NULL,
      about_id text NOT NULL,
      data jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      sent_at timestamptz,
      attempts integer NOT NULL DEFAULT 0,
      last_error text,
      CONSTRAINT notice_pkey PRIMARY KEY (id)
    );
    CREATE INDEX notice_unsent ON notice (created_at, id) WHERE sent_at IS NULL;
    CREATE INDEX notice_about ON notice (about_type, about_id, created_at);`,
  down: 'DROP TABLE notice;',
});

/** The tables of events in every subgraph's schema. */
export const eventMigrations: readonly SqlMigration[] = [eventLog, consumers, notices];
