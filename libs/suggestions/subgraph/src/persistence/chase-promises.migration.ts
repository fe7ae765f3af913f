import { sqlMigration } from '@renda/persistence';

export const chasePromises = sqlMigration('0013-chase-promises', {
  up: `-- Of a promise that falls due soon is warned once for each of its days.
ALTER TABLE commitment ADD chased_for date`,
  down: `ALTER TABLE commitment DROP chased_for`,
});
