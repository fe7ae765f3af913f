import { sqlMigration } from '@renda/persistence';

export const createFindings = sqlMigration('0004-create-findings', {
  up: `
    -- What was found on the spot, put right and thought of it (SUP-3, SUP-5, SUP-8).
    CREATE TABLE inspection (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      project_id uuid,
      item_id uuid,
      region_code text NOT NULL,
      kind text NOT NULL,
      inspected_on date NOT NULL,
      group_id uuid,
      participant_ids uuid[] NOT NULL,
      progress_seen text NOT NULL,
      difficulties text,
      public_voice text,
      help_given text,
      suggestions text,
      CONSTRAINT inspection_pkey PRIMARY KEY (id),
      CONSTRAINT inspection_project FOREIGN KEY (project_id) REFERENCES supervised_project (id),
      CONSTRAINT inspection_item FOREIGN KEY (item_id) REFERENCES supervision_item (id),
      CONSTRAINT inspection_of_one_thing CHECK (num_nonnulls(project_id, item_id) = 1)
    );
    CREATE INDEX inspection_region ON inspection (region_code text_pattern_ops, inspected_on DESC, id DESC);
    CREATE INDEX inspection_of_project ON inspection (project_id, inspected_on DESC, id DESC);
    CREATE INDEX inspection_of_item ON inspection (item_id, inspected_on DESC, id DESC);
    CREATE INDEX inspection_participants ON inspection USING gin (participant_ids);

    CREATE TABLE rectification (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      project_id uuid,
      item_id uuid,
      inspection_id uuid,
      region_code text NOT NULL,
      problem text NOT NULL,
      state text NOT NULL,
      state_since date NOT NULL,
      raised_on date NOT NULL,
      owner_unit_id uuid,
      due_on date,
      evidence text,
      rounds integer NOT NULL,
      note text,
      signed_off_by text,
      signed_off_by_id text,
      signed_off_on date,
      CONSTRAINT rectification_pkey PRIMARY KEY (id),
      CONSTRAINT rectification_project FOREIGN KEY (project_id) REFERENCES supervised_project (id),
      CONSTRAINT rectification_item FOREIGN KEY (item_id) REFERENCES supervision_item (id),
      CONSTRAINT rectification_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
      CONSTRAINT rectification_of_one_thing CHECK (num_nonnulls(project_id, item_id) = 1),
      CONSTRAINT rectification_ordered CHECK (state = 'OPEN' OR (owner_unit_id IS NOT NULL AND due_on IS NOT NULL))
    );
    CREATE INDEX rectification_region ON rectification (region_code text_pattern_ops, raised_on DESC, id DESC);
    CREATE INDEX rectification_of_project ON rectification (project_id, raised_on, id);
    CREATE INDEX rectification_of_item ON rectification (item_id, raised_on, id);
    CREATE INDEX rectification_inspection ON rectification (inspection_id);
    CREATE INDEX rectification_owner ON rectification (owner_unit_id, due_on, id);

    CREATE TABLE satisfaction_evaluation (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      project_id uuid,
      item_id uuid,
      round integer NOT NULL,
      satisfied integer NOT NULL,
      basically_satisfied integer NOT NULL,
      unsatisfied integer NOT NULL,
      abstained integer NOT NULL,
      invalid integer NOT NULL,
      citizens integer NOT NULL,
      grade text NOT NULL,
      evaluated_on date NOT NULL,
      CONSTRAINT satisfaction_evaluation_pkey PRIMARY KEY (id),
      CONSTRAINT satisfaction_evaluation_project FOREIGN KEY (project_id) REFERENCES supervised_project (id),
      CONSTRAINT satisfaction_evaluation_item FOREIGN KEY (item_id) REFERENCES supervision_item (id),
      CONSTRAINT satisfaction_evaluation_of_one_thing CHECK (num_nonnulls(project_id, item_id) = 1),
      CONSTRAINT satisfaction_evaluation_one_per_project_round UNIQUE (project_id, round),
      CONSTRAINT satisfaction_evaluation_one_per_item_round UNIQUE (item_id, round)
    );`,
  down: 'DROP TABLE satisfaction_evaluation; DROP TABLE rectification; DROP TABLE inspection;',
});
