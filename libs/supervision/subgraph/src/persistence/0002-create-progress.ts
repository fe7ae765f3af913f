import { sqlMigration } from '@renda/persistence';

export const createProgress = sqlMigration('0002-create-progress', {
  up: `
    -- What is reported, decided and accepted on the way (SUP-4, SUP-6).
    CREATE TABLE progress_report (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      project_id uuid NOT NULL,
      month date NOT NULL,
      percent integer NOT NULL,
      spent bigint NOT NULL,
      text text NOT NULL,
      difficulties text,
      reported_on date NOT NULL,
      unit_id uuid NOT NULL,
      CONSTRAINT progress_report_pkey PRIMARY KEY (id),
      CONSTRAINT progress_report_project FOREIGN KEY (project_id) REFERENCES supervised_project (id),
      CONSTRAINT progress_report_one_per_month UNIQUE (project_id, month),
      CONSTRAINT progress_report_percent CHECK (percent BETWEEN 0 AND 100)
    );

    CREATE TABLE project_decision (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      project_id uuid NOT NULL,
      kind text NOT NULL,
      body text NOT NULL,
      meeting text NOT NULL,
      decided_on date NOT NULL,
      number text NOT NULL,
      text text NOT NULL,
      reason text NOT NULL,
      CONSTRAINT project_decision_pkey PRIMARY KEY (id),
      CONSTRAINT project_decision_project FOREIGN KEY (project_id) REFERENCES supervised_project (id)
    );
    CREATE INDEX project_decision_of_project ON project_decision (project_id, id);

    CREATE TABLE project_acceptance (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      project_id uuid NOT NULL,
      accepted boolean NOT NULL,
      acceptors jsonb NOT NULL,
      findings text NOT NULL,
      accepted_on date NOT NULL,
      CONSTRAINT project_acceptance_pkey PRIMARY KEY (id),
      CONSTRAINT project_acceptance_project FOREIGN KEY (project_id) REFERENCES supervised_project (id)
    );
    CREATE INDEX project_acceptance_of_project ON project_acceptance (project_id, id);

    -- What was said already, so that a job that runs twice says it once.
    CREATE TABLE reminder (
      about_id uuid NOT NULL,
      kind text NOT NULL,
      subject text NOT NULL,
      reminded_on date NOT NULL,
      CONSTRAINT reminder_pkey PRIMARY KEY (about_id, kind, subject)
    );`,
  down: 'DROP TABLE reminder; DROP TABLE project_acceptance; DROP TABLE project_decision; DROP TABLE progress_report;',
});
