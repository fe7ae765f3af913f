import { sqlMigration } from '@renda/persistence';

export const createCommendations = sqlMigration('0008-create-commendations', {
  up: `-- Excellent suggestions and advanced units of a year, each proposed once.
CREATE TABLE commendation (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL,
  kind text NOT NULL,
  region_code text NOT NULL,
  year integer NOT NULL,
  suggestion_id uuid,
  unit_id uuid,
  reason text NOT NULL,
  rank integer NOT NULL,
  ranked integer NOT NULL,
  score double precision NOT NULL,
  parts jsonb NOT NULL,
  proposed_on date NOT NULL,
  decision_id uuid,
  published_on date,
  CONSTRAINT commendation_suggestion FOREIGN KEY (suggestion_id) REFERENCES suggestion,
  CONSTRAINT commendation_unit FOREIGN KEY (unit_id) REFERENCES handling_unit,
  CONSTRAINT commendation_decision FOREIGN KEY (decision_id) REFERENCES body_decision,
  CONSTRAINT commendation_of_one CHECK ((suggestion_id IS NULL) <> (unit_id IS NULL)),
  CONSTRAINT commendation_decided_has_record CHECK ((state = 'PROPOSED') = (decision_id IS NULL)),
  CONSTRAINT commendation_published_has_day CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL))
);
CREATE UNIQUE INDEX commendation_once ON commendation (region_code, year, coalesce(suggestion_id, unit_id));
CREATE INDEX commendation_by_suggestion ON commendation (suggestion_id) WHERE suggestion_id IS NOT NULL;
CREATE INDEX commendation_by_unit ON commendation (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX suggestion_evaluated ON suggestion (region_code, ended_on) WHERE closing = 'EVALUATED'`,
  down: `DROP INDEX suggestion_evaluated;
DROP TABLE commendation`,
});
