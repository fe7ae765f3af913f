import { sqlMigration } from '@renda/persistence';

export const addAfterRefusal = sqlMigration('0007-add-after-refusal', {
  up: `-- What an author chose after a refusal, and what the suggestion goes on as; once for each refusal.
ALTER TABLE suggestion ADD after_refusal text, ADD continued_by_id uuid, ADD continues_id uuid;
ALTER TABLE suggestion ADD CONSTRAINT suggestion_continues FOREIGN KEY (continues_id) REFERENCES suggestion,
  ADD CONSTRAINT suggestion_chosen_has_continuation CHECK ((after_refusal IS NULL) = (continued_by_id IS NULL));
CREATE UNIQUE INDEX suggestion_continued_once ON suggestion (continues_id) WHERE continues_id IS NOT NULL`,
  down: `DROP INDEX suggestion_continued_once;
ALTER TABLE suggestion DROP CONSTRAINT suggestion_chosen_has_continuation, DROP CONSTRAINT suggestion_continues,
  DROP after_refusal, DROP continued_by_id, DROP continues_id`,
});
