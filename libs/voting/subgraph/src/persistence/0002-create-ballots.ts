import { sqlMigration } from '@renda/persistence';

export const createBallots = sqlMigration('0002-create-ballots', {
  up: `
    -- Rolls, credentials and ballots. No table of ballots has a time, a number that rises, or a voter (VOT-5).
    ALTER TABLE livelihood_programme ADD COLUMN places_open integer;
    UPDATE livelihood_programme SET places_open = places;
    ALTER TABLE livelihood_programme ALTER COLUMN places_open SET NOT NULL;

    ALTER TABLE ballot_round
      ADD COLUMN considered boolean NOT NULL DEFAULT false,
      ADD COLUMN subject_type text,
      ADD COLUMN subject_id text,
      ADD COLUMN held_on date,
      ADD COLUMN public_key text,
      ADD COLUMN roll_id uuid,
      ADD COLUMN total integer,
      ADD COLUMN entitled integer,
      ADD COLUMN present integer,
      ADD COLUMN roll_hash text,
      ADD COLUMN issued integer,
      ADD COLUMN returned integer,
      ADD COLUMN tally jsonb,
      ADD COLUMN verdict jsonb,
      ADD COLUMN merkle_root text,
      ADD COLUMN presidium_choice jsonb,
      ADD COLUMN void_reason text,
      ADD COLUMN certification jsonb,
      ADD COLUMN signed_by_id uuid,
      ADD COLUMN published_on date,
      ADD CONSTRAINT round_issued_within_present CHECK (issued <= present),
      ADD CONSTRAINT round_returned_within_issued CHECK (returned <= issued OR state = 'VOID');
    CREATE UNIQUE INDEX round_followed_once ON ballot_round (previous_id);
    CREATE INDEX round_meeting ON ballot_round (meeting_id);

    -- What representatives told of its meetings: the frozen rolls, and who signed in after them.
    CREATE TABLE meeting_roll (
      id uuid NOT NULL CONSTRAINT meeting_roll_pkey PRIMARY KEY,
      meeting_id uuid NOT NULL,
      region_code text NOT NULL,
      body text NOT NULL,
      number integer NOT NULL,
      day date NOT NULL,
      total integer NOT NULL,
      entitled_ids jsonb NOT NULL,
      present_ids jsonb NOT NULL,
      suspended_ids jsonb NOT NULL,
      sha256 text NOT NULL,
      CONSTRAINT meeting_roll_numbered_once UNIQUE (meeting_id, number)
    );
    CREATE TABLE meeting_attendance (
      meeting_id uuid NOT NULL,
      representative_id uuid NOT NULL,
      CONSTRAINT meeting_attendance_pkey PRIMARY KEY (meeting_id, representative_id)
    );

    CREATE TABLE round_elector (
      id uuid NOT NULL CONSTRAINT round_elector_pkey PRIMARY KEY,
      round_id uuid NOT NULL CONSTRAINT elector_of_round REFERENCES ballot_round,
      region_code text NOT NULL,
      elector_id text NOT NULL,
      name text,
      suspended boolean NOT NULL,
      present boolean NOT NULL,
      blinded_hash text,
      blind_signature text,
      CONSTRAINT elector_once_a_round UNIQUE (round_id, elector_id),
      CONSTRAINT credential_only_for_present
        CHECK ((blinded_hash IS NULL) = (blind_signature IS NULL) AND (blinded_hash IS NULL OR (present AND NOT suspended)))
    );

    -- Sealed with a key that is not in the database; deleted when issuing closes.
    CREATE TABLE round_key (
      round_id uuid NOT NULL CONSTRAINT round_key_pkey PRIMARY KEY CONSTRAINT key_of_round REFERENCES ballot_round,
      sealed text NOT NULL
    );

    -- The box while ballots are cast; emptied into ballot, in the order of receipts, when casting closes.
    CREATE TABLE ballot_box (
      receipt text NOT NULL CONSTRAINT ballot_one_per_credential PRIMARY KEY,
      round_id uuid NOT NULL,
      marks jsonb NOT NULL
    );
    CREATE INDEX ballot_box_round ON ballot_box (round_id);
    CREATE TABLE ballot (
      receipt text NOT NULL CONSTRAINT ballot_pkey PRIMARY KEY,
      round_id uuid NOT NULL CONSTRAINT ballot_of_round REFERENCES ballot_round,
      marks jsonb NOT NULL
    );
    CREATE INDEX ballot_round_receipt ON ballot (round_id, receipt);

    CREATE TABLE paper_count (
      round_id uuid NOT NULL CONSTRAINT paper_count_of_round REFERENCES ballot_round,
      officer_id uuid NOT NULL,
      counts jsonb NOT NULL,
      CONSTRAINT paper_count_pkey PRIMARY KEY (round_id, officer_id)
    );`,
  down: `
    DROP TABLE paper_count; DROP TABLE ballot; DROP TABLE ballot_box; DROP TABLE round_key; DROP TABLE round_elector;
    DROP TABLE meeting_attendance; DROP TABLE meeting_roll;
    DROP INDEX round_meeting; DROP INDEX round_followed_once;
    ALTER TABLE ballot_round
      DROP COLUMN considered, DROP COLUMN subject_type, DROP COLUMN subject_id, DROP COLUMN held_on,
      DROP COLUMN public_key, DROP COLUMN roll_id, DROP COLUMN total, DROP COLUMN entitled, DROP COLUMN present,
      DROP COLUMN roll_hash, DROP COLUMN issued, DROP COLUMN returned, DROP COLUMN tally, DROP COLUMN verdict,
      DROP COLUMN merkle_root, DROP COLUMN presidium_choice, DROP COLUMN void_reason, DROP COLUMN certification,
      DROP COLUMN signed_by_id, DROP COLUMN published_on;
    ALTER TABLE livelihood_programme DROP COLUMN places_open;`,
});
