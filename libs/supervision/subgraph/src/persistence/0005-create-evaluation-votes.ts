import { sqlMigration } from '@renda/persistence';

export const createEvaluationVotes = sqlMigration('0005-create-evaluation-votes', {
  up: `
    -- Evaluations by secret vote, and who leads an item (SUP-7, SUP-8).
    ALTER TABLE supervision_item ADD COLUMN leader_id uuid, ADD COLUMN retry_due_on date;
    ALTER TABLE satisfaction_evaluation ADD COLUMN ballot_round_id uuid;
    CREATE TABLE evaluation_vote (
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      project_id uuid,
      item_id uuid,
      state text NOT NULL,
      body text NOT NULL,
      requested_on date NOT NULL,
      ballot_round_id uuid NOT NULL,
      note text,
      evaluation_id uuid,
      CONSTRAINT evaluation_vote_pkey PRIMARY KEY (id),
      CONSTRAINT evaluation_vote_project FOREIGN KEY (project_id) REFERENCES supervised_project (id),
      CONSTRAINT evaluation_vote_item FOREIGN KEY (item_id) REFERENCES supervision_item (id),
      CONSTRAINT evaluation_vote_result FOREIGN KEY (evaluation_id) REFERENCES satisfaction_evaluation (id),
      CONSTRAINT evaluation_vote_of_one_thing CHECK (num_nonnulls(project_id, item_id) = 1),
      CONSTRAINT evaluation_vote_decided CHECK ((state = 'DECIDED') = (evaluation_id IS NOT NULL))
    );
    CREATE INDEX evaluation_vote_of_project ON evaluation_vote (project_id, id);
    CREATE INDEX evaluation_vote_of_item ON evaluation_vote (item_id, id);
    CREATE UNIQUE INDEX evaluation_vote_round ON evaluation_vote (ballot_round_id);
    CREATE UNIQUE INDEX evaluation_vote_one_open_per_project ON evaluation_vote (project_id) WHERE state = 'OPEN';
    CREATE UNIQUE INDEX evaluation_vote_one_open_per_item ON evaluation_vote (item_id) WHERE state = 'OPEN';`,
  down: `
    DROP TABLE evaluation_vote;
    ALTER TABLE satisfaction_evaluation DROP COLUMN ballot_round_id;
    ALTER TABLE supervision_item DROP COLUMN leader_id, DROP COLUMN retry_due_on;`,
});
