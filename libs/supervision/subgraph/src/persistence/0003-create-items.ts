import { sqlMigration } from '@renda/persistence';

export const createItems = sqlMigration('0003-create-items', {
  up: `
    -- Supervision items and their steps (SUP-7).
    CREATE TABLE supervision_item (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      region_code text NOT NULL,
      year integer NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      content text NOT NULL,
      topic_source text NOT NULL,
      field text,
      unit_ids uuid[] NOT NULL,
      signer_ids uuid[] NOT NULL,
      state text NOT NULL,
      state_since date NOT NULL,
      published_on date,
      planned_for date,
      held_on date,
      forwarded_on date,
      document_number text,
      report_due_on date,
      grade text,
      result text,
      steps integer NOT NULL,
      CONSTRAINT supervision_item_pkey PRIMARY KEY (id)
    );
    CREATE INDEX supervision_item_region ON supervision_item (region_code text_pattern_ops, year DESC, id DESC);
    CREATE INDEX supervision_item_year ON supervision_item (year DESC, id DESC);

    CREATE TABLE supervision_step (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      item_id uuid NOT NULL,
      number integer NOT NULL,
      event text NOT NULL,
      from_state text,
      to_state text NOT NULL,
      taken_on date NOT NULL,
      text text NOT NULL,
      actor text,
      CONSTRAINT supervision_step_pkey PRIMARY KEY (id),
      CONSTRAINT supervision_step_item FOREIGN KEY (item_id) REFERENCES supervision_item (id),
      CONSTRAINT supervision_step_one_per_number UNIQUE (item_id, number)
    );`,
  down: 'DROP TABLE supervision_step; DROP TABLE supervision_item;',
});
