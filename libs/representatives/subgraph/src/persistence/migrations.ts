import { sqlMigration } from '@renda/persistence';

import type { SqlMigration } from '@renda/persistence';

const stored = `id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),`;

const pinyin = 'COLLATE "zh-Hans-CN-x-icu"';

const regions = sqlMigration('0001-create-regions', {
  up: `
    -- The divisions of five levels and the villages below them; everything else hangs on their codes (REP-1).
    CREATE TABLE region (
      code text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      name text NOT NULL,
      level text NOT NULL,
      kind text NOT NULL,
      parent_code text,
      CONSTRAINT region_pkey PRIMARY KEY (code),
      CONSTRAINT region_parent FOREIGN KEY (parent_code) REFERENCES region (code),
      CONSTRAINT region_one_root CHECK ((parent_code IS NULL) = (code = '100000')),
      CONSTRAINT region_level CHECK (level IN ('NATION','PROVINCE','CITY','COUNTY','TOWNSHIP','VILLAGE')),
      CONSTRAINT region_kind CHECK
        (kind IN ('NATION','PROVINCE','CITY','COUNTY','TOWN','SUB_DISTRICT','ZONE','VILLAGE','COMMUNITY'))
    );
    CREATE INDEX region_within ON region (code text_pattern_ops);
    CREATE INDEX region_children ON region (parent_code, code);
    CREATE INDEX region_name ON region (name ${pinyin}, code);
    CREATE INDEX region_updated ON region (updated_at, code);`,
  down: 'DROP TABLE region;',
});

const congresses = sqlMigration('0002-create-congresses-and-representatives', {
  up: `
    -- Congresses, their committees, and who has which seat from when to when (REP-1, REP-13).
    CREATE TABLE congress (
      ${stored}
      region_code text NOT NULL,
      level text NOT NULL,
      term integer NOT NULL,
      name text NOT NULL,
      seats_total integer NOT NULL,
      starts_on date NOT NULL,
      ends_on date,
      CONSTRAINT congress_pkey PRIMARY KEY (id),
      CONSTRAINT congress_region FOREIGN KEY (region_code) REFERENCES region (code),
      CONSTRAINT congress_term_once UNIQUE (region_code, term),
      CONSTRAINT congress_figures CHECK (term > 0 AND seats_total > 0),
      CONSTRAINT congress_days CHECK (ends_on >= starts_on)
    );
    CREATE INDEX congress_within ON congress (region_code text_pattern_ops, term DESC);

    CREATE TABLE special_committee (
      ${stored}
      region_code text NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      field text NOT NULL,
      started_on date NOT NULL,
      ended_on date,
      CONSTRAINT special_committee_pkey PRIMARY KEY (id),
      CONSTRAINT special_committee_region FOREIGN KEY (region_code) REFERENCES region (code),
      CONSTRAINT special_committee_kind CHECK (kind IN ('SPECIAL','WORKING')),
      CONSTRAINT special_committee_days CHECK (ended_on >= started_on)
    );
    CREATE INDEX special_committee_of_region ON special_committee (region_code, started_on, id);

    CREATE TABLE representative (
      ${stored}
      congress_id uuid NOT NULL,
      region_code text NOT NULL,
      level text NOT NULL,
      person_id uuid NOT NULL,
      name text NOT NULL,
      gender text,
      ethnicity text,
      party text,
      education text,
      profession text,
      specialities text[] NOT NULL,
      grass_roots boolean NOT NULL,
      leading_cadre boolean NOT NULL,
      certificate_number text,
      electoral_unit text NOT NULL,
      home_region_code text NOT NULL,
      photo_url text,
      state text NOT NULL,
      elected_on date NOT NULL,
      by_election boolean NOT NULL,
      in_office_from date,
      ended_on date,
      end_ground text,
      end_announced_on date,
      CONSTRAINT representative_pkey PRIMARY KEY (id),
      CONSTRAINT representative_congress FOREIGN KEY (congress_id) REFERENCES congress (id),
      CONSTRAINT representative_certificate_once UNIQUE (congress_id, certificate_number),
      CONSTRAINT representative_person_once UNIQUE (congress_id, person_id),
      CONSTRAINT representative_gender CHECK (gender IN ('FEMALE','MALE')),
      CONSTRAINT representative_grass_roots CHECK (NOT (grass_roots AND leading_cadre)),
      CONSTRAINT representative_state CHECK (state IN ('ELECTED','IN_OFFICE','SUSPENDED','ENDED')),
      CONSTRAINT representative_in_office CHECK (state NOT IN ('IN_OFFICE','SUSPENDED') OR in_office_from IS NOT NULL),
      CONSTRAINT representative_ended CHECK
        ((state = 'ENDED') = (ended_on IS NOT NULL) AND (ended_on IS NULL) = (end_ground IS NULL))
    );
    CREATE UNIQUE INDEX representative_told_apart ON representative (congress_id, name, electoral_unit)
      WHERE certificate_number IS NULL;
    CREATE INDEX representative_name ON representative (name ${pinyin}, id);
    CREATE INDEX representative_of_congress ON representative (congress_id, name ${pinyin}, id);
    CREATE INDEX representative_within ON representative (region_code text_pattern_ops);
    CREATE INDEX representative_home ON representative (home_region_code text_pattern_ops);
    CREATE INDEX representative_person ON representative (person_id);
    CREATE INDEX representative_updated ON representative (updated_at, id);

    CREATE TABLE representative_contact (
      representative_id uuid NOT NULL,
      phone text NOT NULL,
      CONSTRAINT representative_contact_pkey PRIMARY KEY (representative_id),
      CONSTRAINT representative_contact_seat FOREIGN KEY (representative_id) REFERENCES representative (id)
    );

    CREATE TABLE seat_suspension (
      ${stored}
      representative_id uuid NOT NULL,
      ground text NOT NULL,
      document text,
      started_on date NOT NULL,
      ended_on date,
      CONSTRAINT seat_suspension_pkey PRIMARY KEY (id),
      CONSTRAINT seat_suspension_seat FOREIGN KEY (representative_id) REFERENCES representative (id),
      CONSTRAINT seat_suspension_ground CHECK (ground IN ('CRIMINAL_DETENTION','SERVING_SENTENCE')),
      CONSTRAINT seat_suspension_days CHECK (ended_on >= started_on)
    );
    CREATE UNIQUE INDEX seat_suspended_once ON seat_suspension (representative_id) WHERE ended_on IS NULL;
    CREATE INDEX seat_suspension_of_seat ON seat_suspension (representative_id, started_on);

    CREATE TABLE standing_committee_member (
      ${stored}
      representative_id uuid NOT NULL,
      congress_id uuid NOT NULL,
      region_code text NOT NULL,
      post text NOT NULL,
      special_committee_id uuid,
      started_on date NOT NULL,
      ended_on date,
      CONSTRAINT standing_committee_member_pkey PRIMARY KEY (id),
      CONSTRAINT standing_committee_member_seat FOREIGN KEY (representative_id) REFERENCES representative (id),
      CONSTRAINT standing_committee_member_congress FOREIGN KEY (congress_id) REFERENCES congress (id),
      CONSTRAINT standing_committee_member_committee FOREIGN KEY (special_committee_id) REFERENCES special_committee (id),
      CONSTRAINT standing_committee_member_post CHECK (post IN ('CHAIR','VICE_CHAIR','SECRETARY_GENERAL','MEMBER')),
      CONSTRAINT standing_committee_member_days CHECK (ended_on >= started_on)
    );
    CREATE UNIQUE INDEX committee_seat_once ON standing_committee_member (representative_id) WHERE ended_on IS NULL;
    CREATE INDEX standing_committee_member_of_congress ON standing_committee_member (congress_id, started_on, id);
    CREATE INDEX standing_committee_member_of_committee ON standing_committee_member (special_committee_id, started_on, id);
    CREATE INDEX standing_committee_member_of_seat ON standing_committee_member (representative_id, started_on);`,
  down: `
    DROP TABLE standing_committee_member; DROP TABLE seat_suspension; DROP TABLE representative_contact;
    DROP TABLE representative; DROP TABLE special_committee; DROP TABLE congress;`,
});

const groups = sqlMigration('0003-create-groups', {
  up: `
    -- Groups of representatives and who belongs to them from when to when (REP-7, REP-13).
    CREATE TABLE representative_group (
      ${stored}
      region_code text NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      leader_id uuid,
      liaison text,
      started_on date NOT NULL,
      ended_on date,
      CONSTRAINT representative_group_pkey PRIMARY KEY (id),
      CONSTRAINT representative_group_region FOREIGN KEY (region_code) REFERENCES region (code),
      CONSTRAINT representative_group_leader FOREIGN KEY (leader_id) REFERENCES representative (id),
      CONSTRAINT representative_group_kind CHECK (kind IN ('MIXED_LEVEL','LOCAL','PROFESSIONAL','FUNCTIONAL')),
      CONSTRAINT representative_group_days CHECK (ended_on >= started_on)
    );
    CREATE INDEX representative_group_within ON representative_group (region_code text_pattern_ops);
    CREATE INDEX representative_group_name ON representative_group (name ${pinyin}, id);

    CREATE TABLE group_membership (
      ${stored}
      group_id uuid NOT NULL,
      representative_id uuid NOT NULL,
      started_on date NOT NULL,
      ended_on date,
      CONSTRAINT group_membership_pkey PRIMARY KEY (id),
      CONSTRAINT group_membership_group FOREIGN KEY (group_id) REFERENCES representative_group (id),
      CONSTRAINT group_membership_seat FOREIGN KEY (representative_id) REFERENCES representative (id),
      CONSTRAINT group_membership_days CHECK (ended_on >= started_on)
    );
    CREATE UNIQUE INDEX group_member_once ON group_membership (group_id, representative_id) WHERE ended_on IS NULL;
    CREATE INDEX group_membership_of_seat ON group_membership (representative_id) WHERE ended_on IS NULL;`,
  down: 'DROP TABLE group_membership; DROP TABLE representative_group;',
});

const meetings = sqlMigration('0004-create-meetings', {
  up: `
    -- Meetings, who is present, and the rolls frozen for votes (REP-12, VOT-3).
    CREATE TABLE meeting (
      ${stored}
      congress_id uuid NOT NULL,
      region_code text NOT NULL,
      body text NOT NULL,
      number integer NOT NULL,
      name text NOT NULL,
      starts_on date NOT NULL,
      ends_on date NOT NULL,
      place text,
      agenda text[] NOT NULL,
      state text NOT NULL,
      sign_in_opened_at timestamptz,
      cancel_reason text,
      CONSTRAINT meeting_pkey PRIMARY KEY (id),
      CONSTRAINT meeting_congress FOREIGN KEY (congress_id) REFERENCES congress (id),
      CONSTRAINT meeting_body CHECK (body IN ('CONGRESS','STANDING_COMMITTEE','CHAIRPERSONS')),
      CONSTRAINT meeting_state CHECK (state IN ('CONVENED','SIGN_IN_OPEN','SIGN_IN_CLOSED','ENDED','CANCELLED')),
      CONSTRAINT meeting_days CHECK (ends_on >= starts_on),
      CONSTRAINT meeting_number CHECK (number > 0),
      CONSTRAINT meeting_cancelled CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL))
    );
    CREATE UNIQUE INDEX meeting_number_once ON meeting (congress_id, body, number) WHERE state <> 'CANCELLED';
    CREATE INDEX meeting_of_congress ON meeting (congress_id, starts_on, id);
    CREATE INDEX meeting_within ON meeting (region_code text_pattern_ops);
    CREATE INDEX meeting_newest ON meeting (starts_on, id);

    CREATE TABLE meeting_attendance (
      ${stored}
      meeting_id uuid NOT NULL,
      representative_id uuid NOT NULL,
      state text NOT NULL,
      signed_in_at timestamptz,
      signed_in_by text,
      leave_reason text,
      CONSTRAINT meeting_attendance_pkey PRIMARY KEY (id),
      CONSTRAINT meeting_attendance_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
      CONSTRAINT meeting_attendance_seat FOREIGN KEY (representative_id) REFERENCES representative (id),
      CONSTRAINT meeting_attendance_once UNIQUE (meeting_id, representative_id),
      CONSTRAINT meeting_attendance_state CHECK (state IN ('PRESENT','ON_LEAVE')),
      CONSTRAINT meeting_attendance_present CHECK
        ((state = 'PRESENT') = (signed_in_at IS NOT NULL) AND (signed_in_at IS NULL) = (signed_in_by IS NULL)),
      CONSTRAINT meeting_attendance_excused CHECK (state = 'PRESENT' OR leave_reason IS NOT NULL)
    );
    CREATE INDEX meeting_attendance_of_seat ON meeting_attendance (representative_id, signed_in_at, id);
    CREATE INDEX meeting_attendance_latest ON meeting_attendance (meeting_id, signed_in_at, id);

    CREATE TABLE meeting_roll (
      ${stored}
      meeting_id uuid NOT NULL,
      number integer NOT NULL,
      day date NOT NULL,
      frozen_at timestamptz NOT NULL,
      total integer NOT NULL,
      entitled integer NOT NULL,
      present integer NOT NULL,
      suspended integer NOT NULL,
      quorum jsonb,
      sha256 text NOT NULL,
      CONSTRAINT meeting_roll_pkey PRIMARY KEY (id),
      CONSTRAINT meeting_roll_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
      CONSTRAINT meeting_roll_number_once UNIQUE (meeting_id, number),
      CONSTRAINT meeting_roll_figures CHECK (present <= entitled AND entitled <= total)
    );

    CREATE TABLE meeting_roll_entry (
      id uuid NOT NULL,
      roll_id uuid NOT NULL,
      representative_id uuid NOT NULL,
      present boolean NOT NULL,
      CONSTRAINT meeting_roll_entry_pkey PRIMARY KEY (id),
      CONSTRAINT meeting_roll_entry_roll FOREIGN KEY (roll_id) REFERENCES meeting_roll (id),
      CONSTRAINT meeting_roll_entry_seat FOREIGN KEY (representative_id) REFERENCES representative (id),
      CONSTRAINT meeting_roll_entry_once UNIQUE (roll_id, representative_id)
    );

    CREATE FUNCTION frozen_roll_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'A frozen roll never changes (VOT-3).' USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER meeting_roll_frozen BEFORE UPDATE OR DELETE ON meeting_roll
      FOR EACH ROW EXECUTE FUNCTION frozen_roll_refuse_change();
    CREATE TRIGGER meeting_roll_entry_frozen BEFORE UPDATE OR DELETE ON meeting_roll_entry
      FOR EACH ROW EXECUTE FUNCTION frozen_roll_refuse_change();`,
  down: `
    DROP TABLE meeting_roll_entry; DROP TABLE meeting_roll; DROP FUNCTION frozen_roll_refuse_change();
    DROP TABLE meeting_attendance; DROP TABLE meeting;`,
});

/** The steps of the schema `representatives`, in order. */
export const representativesMigrations: readonly SqlMigration[] = [regions, congresses, groups, meetings];
