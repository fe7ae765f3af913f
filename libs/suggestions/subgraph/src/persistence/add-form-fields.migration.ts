import { sqlMigration } from '@renda/persistence';

export const addFormFields = sqlMigration('0012-add-form-fields', {
  up: `-- What the forms in use carry beside the text: the delegation's discussion, and whom units talk to.
ALTER TABLE suggestion ADD delegation_discussed_on date, ADD contact_name text, ADD contact_phone text;
CREATE INDEX suggestion_to_join ON suggestion (region_code) WHERE state = 'DRAFT' AND open_to_co_signing`,
  down: `DROP INDEX suggestion_to_join;
ALTER TABLE suggestion DROP delegation_discussed_on, DROP contact_name, DROP contact_phone`,
});
