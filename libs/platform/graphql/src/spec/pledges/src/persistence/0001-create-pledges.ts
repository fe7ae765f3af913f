import { sqlMigration } from '@renda/persistence';

export const createPledges = sqlMigration('0001-create-pledges', {
  up: `
    -- Pledges and what was said about them.
    CREATE TABLE pledge (
      id uuid NOT NULL CONSTRAINT pledge_pkey PRIMARY KEY,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      region_code text NOT NULL,
      author_id uuid NOT NULL,
      title text NOT NULL,
      state text NOT NULL,
      due_on date NOT NULL,
      cost bigint,
      longitude double precision,
      latitude double precision,
      phone text
    );
    CREATE INDEX pledge_due ON pledge (due_on, id);
    CREATE INDEX pledge_author ON pledge (author_id, due_on, id);
    CREATE TABLE pledge_remark (
      id uuid NOT NULL CONSTRAINT pledge_remark_pkey PRIMARY KEY,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      pledge_id uuid NOT NULL CONSTRAINT pledge_remark_of_pledge REFERENCES pledge,
      text text NOT NULL
    );
    CREATE INDEX pledge_remark_pledge ON pledge_remark (pledge_id, created_at, id);`,
  down: 'DROP TABLE pledge_remark; DROP TABLE pledge;',
});
