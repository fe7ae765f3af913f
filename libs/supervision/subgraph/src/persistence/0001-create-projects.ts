import { sqlMigration } from '@renda/persistence';

export const createProjects = sqlMigration('0001-create-projects', {
  up: `
    -- Projects under supervision and their plans (SUP-1 to SUP-6).
    CREATE TABLE supervised_project (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      region_code text NOT NULL,
      programme_id uuid,
      candidate_project_id uuid,
      replaces_id uuid,
      title text NOT NULL,
      content text NOT NULL,
      year integer NOT NULL,
      site_region_code text,
      site_address text,
      longitude double precision,
      latitude double precision,
      budget bigint,
      beneficiaries text,
      responsible_unit_id uuid,
      decided_on date NOT NULL,
      congress_ended_on date NOT NULL,
      plan_months integer NOT NULL,
      plan_due_on date NOT NULL,
      amber_lag integer NOT NULL,
      red_lag integer NOT NULL,
      finish_on date NOT NULL,
      state text NOT NULL,
      state_since date NOT NULL,
      plan_id uuid,
      started_on date,
      reports_from date,
      percent integer NOT NULL,
      spent bigint NOT NULL,
      reported_month date,
      light text,
      done_on date,
      accepted_on date,
      grade text,
      retry_due_on date,
      closed_on date,
      summary text,
      carried_over_from integer,
      leader_id uuid,
      committee_field text,
      group_id uuid,
      link_state text NOT NULL,
      link_distance integer,
      CONSTRAINT supervised_project_pkey PRIMARY KEY (id),
      CONSTRAINT supervised_project_one_per_candidate UNIQUE (candidate_project_id),
      CONSTRAINT supervised_project_replaces FOREIGN KEY (replaces_id) REFERENCES supervised_project (id),
      CONSTRAINT supervised_project_position_whole CHECK ((longitude IS NULL) = (latitude IS NULL)),
      CONSTRAINT supervised_project_percent CHECK (percent BETWEEN 0 AND 100),
      CONSTRAINT supervised_project_spent CHECK (spent >= 0),
      CONSTRAINT supervised_project_planned CHECK (plan_id IS NOT NULL OR state IN ('DECIDED', 'REPLACED', 'ENDED'))
    );
    CREATE INDEX supervised_project_region ON supervised_project (region_code text_pattern_ops, year DESC, id DESC);
    CREATE INDEX supervised_project_unit ON supervised_project (responsible_unit_id, year DESC, id DESC);
    CREATE INDEX supervised_project_year ON supervised_project (year DESC, id DESC);
    CREATE INDEX supervised_project_state ON supervised_project (state, plan_due_on, id);
    CREATE INDEX supervised_project_replaces ON supervised_project (replaces_id);

    CREATE TABLE implementation_plan (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      project_id uuid NOT NULL,
      revision integer NOT NULL,
      starts_on date NOT NULL,
      text text NOT NULL,
      reason text,
      filed_on date NOT NULL,
      unit_id uuid NOT NULL,
      CONSTRAINT implementation_plan_pkey PRIMARY KEY (id),
      CONSTRAINT implementation_plan_project FOREIGN KEY (project_id) REFERENCES supervised_project (id),
      CONSTRAINT implementation_plan_one_per_revision UNIQUE (project_id, revision)
    );

    CREATE TABLE milestone (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plan_id uuid NOT NULL,
      project_id uuid NOT NULL,
      place integer NOT NULL,
      title text NOT NULL,
      due_on date NOT NULL,
      percent integer NOT NULL,
      money bigint NOT NULL,
      reached_on date,
      CONSTRAINT milestone_pkey PRIMARY KEY (id),
      CONSTRAINT milestone_plan FOREIGN KEY (plan_id) REFERENCES implementation_plan (id),
      CONSTRAINT milestone_one_per_place UNIQUE (plan_id, place),
      CONSTRAINT milestone_percent CHECK (percent BETWEEN 1 AND 100)
    );
    CREATE INDEX milestone_due ON milestone (due_on, plan_id) WHERE reached_on IS NULL;`,
  down: 'DROP TABLE milestone; DROP TABLE implementation_plan; DROP TABLE supervised_project;',
});
