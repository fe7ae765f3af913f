import { sqlMigration } from '@renda/persistence';

export const indexStates = sqlMigration('0006-index-states', {
  up: `-- Lists of one state by due day read all suggestions without it.
CREATE INDEX suggestion_by_state ON suggestion (state, due_on, id)`,
  down: `DROP INDEX suggestion_by_state`,
});
