import { sqlMigration } from '@renda/persistence';

export const paperCountsByTwoHands = sqlMigration('0003-paper-counts-by-two-hands', {
  up: `
    -- Two officers agree only if two people entered the counts (VOT-8). What was entered before does not tell by whom.
    ALTER TABLE paper_count
      ADD COLUMN entered_by text,
      ADD CONSTRAINT paper_count_one_per_account UNIQUE (round_id, entered_by);`,
  down: `
    ALTER TABLE paper_count DROP COLUMN entered_by;`,
});
