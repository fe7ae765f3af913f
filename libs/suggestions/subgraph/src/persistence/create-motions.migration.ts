import { sqlMigration } from '@renda/persistence';

export const createMotions = sqlMigration('0005-create-motions', {
  up: `-- Motions on their own road, the committee track, and the decisions about both.
CREATE TABLE motion (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL,
  state_since date NOT NULL,
  region_code text NOT NULL,
  congress_id uuid,
  session integer,
  proposer text NOT NULL,
  lead_id uuid,
  signer_ids uuid[] NOT NULL,
  invited_ids uuid[] NOT NULL,
  title text NOT NULL,
  cause text NOT NULL,
  grounds text NOT NULL,
  plan text NOT NULL,
  submitted_on date,
  committee text,
  lead_heard_on date,
  report text,
  members integer,
  votes_for integer,
  votes_against integer,
  abstentions integer,
  suggestion_id uuid,
  withdrawal_reason text,
  ended_on date
);
CREATE TABLE motion_session (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  region_code text NOT NULL,
  congress_id uuid,
  session integer NOT NULL,
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL
);
CREATE TABLE committee_matter (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL,
  state_since date NOT NULL,
  region_code text NOT NULL,
  committee text NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  field text,
  unit_ids uuid[] NOT NULL,
  collected_on date NOT NULL,
  document_number text,
  document_link text,
  report text,
  deliberation_opinion text
);
CREATE UNIQUE INDEX motion_session_once ON motion_session (region_code, coalesce(congress_id, '00000000-0000-0000-0000-000000000000'::uuid), session);
CREATE INDEX motion_by_region ON motion (region_code text_pattern_ops, created_at);
ALTER TABLE body_decision ALTER suggestion_id DROP NOT NULL, ADD motion_id uuid, ADD matter_id uuid;
ALTER TABLE body_decision ADD CONSTRAINT body_decision_motion FOREIGN KEY (motion_id) REFERENCES motion,
  ADD CONSTRAINT body_decision_matter FOREIGN KEY (matter_id) REFERENCES committee_matter;
CREATE INDEX body_decision_by_motion ON body_decision (motion_id) WHERE motion_id IS NOT NULL;
CREATE INDEX body_decision_by_matter ON body_decision (matter_id) WHERE matter_id IS NOT NULL;
`,
  down: `DELETE FROM body_decision WHERE suggestion_id IS NULL;
ALTER TABLE body_decision DROP motion_id, DROP matter_id, ALTER suggestion_id SET NOT NULL;
DROP TABLE committee_matter, motion_session, motion`,
});
