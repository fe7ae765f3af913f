import { sqlMigration } from '@renda/persistence';

const stored = (table: string): string => `
      id uuid NOT NULL CONSTRAINT ${table}_pkey PRIMARY KEY,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;

export const createProgrammes = sqlMigration('0001-create-programmes', {
  up: `
    -- The livelihood programme from solicitation to hand-over, and its rounds (VOT-1, VOT-2).
    CREATE TABLE livelihood_programme (${stored('livelihood_programme')},
      region_code text NOT NULL,
      year integer NOT NULL,
      title text NOT NULL,
      places integer NOT NULL CONSTRAINT programme_places_positive CHECK (places > 0),
      state text NOT NULL,
      criteria jsonb NOT NULL,
      negative_list jsonb NOT NULL,
      policy jsonb NOT NULL,
      current_list_id uuid,
      consideration jsonb,
      returned_opinions text,
      published_on date,
      votable_from date,
      call_off jsonb,
      decided_on date,
      handed_over_on date,
      hand_over_document text
    );
    CREATE UNIQUE INDEX programme_one_a_year ON livelihood_programme (region_code, year) WHERE state <> 'CALLED_OFF';
    CREATE INDEX programme_year ON livelihood_programme (year DESC, id DESC);

    CREATE TABLE candidate_project (${stored('candidate_project')},
      programme_id uuid NOT NULL CONSTRAINT candidate_of_programme REFERENCES livelihood_programme,
      region_code text NOT NULL,
      state text NOT NULL,
      place integer,
      title text NOT NULL,
      content text NOT NULL,
      site_region_code text NOT NULL,
      longitude double precision,
      latitude double precision,
      budget jsonb NOT NULL,
      budget_total bigint NOT NULL,
      beneficiaries text NOT NULL,
      beneficiary_count integer,
      responsible_unit_id uuid NOT NULL,
      timetable jsonb NOT NULL,
      removal_reason text,
      published_on date,
      decided_in_id uuid
    );
    CREATE INDEX candidate_programme ON candidate_project (programme_id, place, id);
    CREATE INDEX candidate_unit ON candidate_project (responsible_unit_id, place, id);

    CREATE TABLE project_proposal (${stored('project_proposal')},
      programme_id uuid NOT NULL CONSTRAINT proposal_of_programme REFERENCES livelihood_programme,
      region_code text NOT NULL,
      source text NOT NULL,
      state text NOT NULL,
      title text NOT NULL,
      text text NOT NULL,
      site_region_code text NOT NULL,
      longitude double precision,
      latitude double precision,
      estimate bigint,
      opinion_id uuid,
      suggestion_id uuid,
      representative_id uuid,
      unit_id uuid,
      station_id uuid,
      consultation_id uuid,
      citizen_id text,
      findings jsonb NOT NULL,
      drop_reason text,
      negative_item text,
      merged_into_id uuid CONSTRAINT proposal_merged_into REFERENCES project_proposal,
      candidate_id uuid CONSTRAINT proposal_of_candidate REFERENCES candidate_project
    );
    CREATE INDEX proposal_programme ON project_proposal (programme_id, created_at DESC, id DESC);
    CREATE INDEX proposal_candidate ON project_proposal (candidate_id);
    CREATE INDEX proposal_opinion ON project_proposal (opinion_id);
    CREATE INDEX proposal_suggestion ON project_proposal (suggestion_id);
    CREATE INDEX proposal_representative ON project_proposal (representative_id);

    CREATE TABLE candidate_list_version (${stored('candidate_list_version')},
      programme_id uuid NOT NULL CONSTRAINT list_of_programme REFERENCES livelihood_programme,
      region_code text NOT NULL,
      number integer NOT NULL,
      reason text,
      published_on date,
      entries jsonb NOT NULL,
      CONSTRAINT list_version_numbered_once UNIQUE (programme_id, number)
    );

    CREATE TABLE list_objection (${stored('list_objection')},
      programme_id uuid NOT NULL CONSTRAINT objection_to_programme REFERENCES livelihood_programme,
      region_code text NOT NULL,
      list_version integer NOT NULL,
      candidate_id uuid CONSTRAINT objection_to_candidate REFERENCES candidate_project,
      text text NOT NULL,
      answer text,
      answered_on date
    );
    CREATE INDEX objection_programme ON list_objection (programme_id, created_at DESC, id DESC);

    CREATE TABLE deliberation_comment (${stored('deliberation_comment')},
      programme_id uuid NOT NULL CONSTRAINT comment_on_programme REFERENCES livelihood_programme,
      region_code text NOT NULL,
      author_id uuid NOT NULL,
      delegation text,
      candidate_id uuid CONSTRAINT comment_on_candidate REFERENCES candidate_project,
      text text NOT NULL
    );
    CREATE INDEX comment_programme ON deliberation_comment (programme_id, created_at DESC, id DESC);

    CREATE TABLE ballot_round (${stored('ballot_round')},
      region_code text NOT NULL,
      programme_id uuid CONSTRAINT round_of_programme REFERENCES livelihood_programme,
      title text NOT NULL,
      purpose text NOT NULL,
      medium text NOT NULL,
      state text NOT NULL,
      rules jsonb NOT NULL,
      items jsonb NOT NULL,
      list_version_id uuid,
      meeting_id uuid,
      teller_ids uuid[] NOT NULL,
      previous_id uuid CONSTRAINT round_follows REFERENCES ballot_round
    );
    CREATE INDEX round_programme ON ballot_round (programme_id, created_at, id);
    CREATE INDEX round_region ON ballot_round (region_code, created_at DESC, id DESC);`,
  down: `
    DROP TABLE ballot_round; DROP TABLE deliberation_comment; DROP TABLE list_objection;
    DROP TABLE candidate_list_version; DROP TABLE project_proposal; DROP TABLE candidate_project;
    DROP TABLE livelihood_programme;`,
});
