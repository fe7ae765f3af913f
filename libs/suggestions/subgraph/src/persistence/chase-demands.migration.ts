import { sqlMigration } from '@renda/persistence';

export const chaseDemands = sqlMigration('0016-chase-demands', {
  up: `-- Of a key supervision's demand that falls due, or has, is warned once for its day.
ALTER TABLE supervision_step ADD chased_for date, ADD overdue_for date;
CREATE INDEX supervision_step_by_due ON supervision_step (due_on, id) WHERE due_on IS NOT NULL`,
  down: `DROP INDEX supervision_step_by_due;
ALTER TABLE supervision_step DROP chased_for, DROP overdue_for`,
});
