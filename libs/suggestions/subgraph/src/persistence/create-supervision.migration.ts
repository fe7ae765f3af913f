import { sqlMigration } from '@renda/persistence';

export const createSupervision = sqlMigration('0004-create-supervision', {
  up: `-- What follows suggestions beyond their reply: key supervision, look-back, bulletins.
CREATE TABLE key_supervision (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  suggestion_id uuid NOT NULL,
  region_code text NOT NULL,
  leader_kind text NOT NULL,
  leader text NOT NULL,
  member_ids uuid[] NOT NULL,
  started_on date NOT NULL,
  ended_on date,
  result text,
  CONSTRAINT key_supervision_suggestion FOREIGN KEY (suggestion_id) REFERENCES suggestion
);
CREATE TABLE supervision_step (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  key_supervision_id uuid NOT NULL,
  kind text NOT NULL,
  held_on date NOT NULL,
  text text NOT NULL,
  due_on date,
  CONSTRAINT supervision_step_of FOREIGN KEY (key_supervision_id) REFERENCES key_supervision
);
CREATE TABLE look_back (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  name text NOT NULL,
  region_code text NOT NULL,
  "from" date NOT NULL,
  "to" date NOT NULL,
  opened_on date NOT NULL,
  closed_on date
);
CREATE TABLE look_back_item (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  look_back_id uuid NOT NULL,
  reply_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  region_code text NOT NULL,
  result_class text NOT NULL,
  sampled boolean NOT NULL,
  self_done boolean,
  self_text text,
  found_done boolean,
  found_text text,
  new_class text,
  CONSTRAINT look_back_item_once UNIQUE (look_back_id, reply_id),
  CONSTRAINT look_back_item_of FOREIGN KEY (look_back_id) REFERENCES look_back
);
CREATE TABLE bulletin (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  title text NOT NULL,
  kind text NOT NULL,
  region_code text NOT NULL,
  "from" date NOT NULL,
  "to" date NOT NULL,
  query text NOT NULL,
  rows jsonb NOT NULL
);
CREATE INDEX key_supervision_by_suggestion ON key_supervision (suggestion_id);
CREATE INDEX supervision_step_by_supervision ON supervision_step (key_supervision_id);
CREATE INDEX look_back_item_by_look_back ON look_back_item (look_back_id, id);
CREATE INDEX assignment_by_region ON assignment (region_code text_pattern_ops, assigned_on);
`,
  down: `DROP INDEX assignment_by_region;
DROP TABLE bulletin, look_back_item, look_back, supervision_step, key_supervision`,
});
