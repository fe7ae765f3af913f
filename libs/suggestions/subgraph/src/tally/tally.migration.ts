import { sqlMigration } from '@renda/persistence';

import { replyTally, suggestionTally } from './define-tally.ts';
import { backfilled, replyNoting, replyRows, suggestionNoting, suggestionRows } from './noting.ts';
import { tallyTables } from './tally-sql.ts';

import type { TallyDefinition } from './define-tally.ts';

/** What suggestions were counted by until migration 0018. */
export const firstSuggestionTally: TallyDefinition = {
  ...suggestionTally,
  measures: {
    unassigned: 'r.assigned_on IS NULL',
    replied: 'r.assigned_on IS NOT NULL AND r.replied_on IS NOT NULL',
    unclassed: 'r.solved IS NULL',
    solved: 'r.solved',
    unrated: 'r.result IS NULL',
    satisfied: `r.result IN ('SATISFIED', 'BASICALLY_SATISFIED')`,
    unreplied: 'r.replied_on IS NULL',
    in_time: 'r.replied_on IS NOT NULL AND r.late_replies = 0',
    again: 'r.replied_on IS NOT NULL AND r.round > 0',
  },
};

const counting = (table: string, noting: string): string =>
  `CREATE ${noting}
CREATE TRIGGER ${table}_tally_insert AFTER INSERT ON ${table} REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ${table}_tally_note();
CREATE TRIGGER ${table}_tally_update AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ${table}_tally_note();
CREATE TRIGGER ${table}_tally_delete AFTER DELETE ON ${table} REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ${table}_tally_note();`;

export const keepTallies = sqlMigration('0011-keep-tallies', {
  up: `-- Statistics over all suggestions read every row; these counts are changed with each row, and are right at any moment.
${tallyTables(firstSuggestionTally)}
${tallyTables(replyTally)}
${backfilled(firstSuggestionTally, suggestionRows('suggestion', 1))}
${backfilled(replyTally, replyRows('reply', 1))}
${counting('suggestion', suggestionNoting(firstSuggestionTally))}
${counting('reply', replyNoting)}`,
  down: `DROP TRIGGER suggestion_tally_insert ON suggestion;
DROP TRIGGER suggestion_tally_update ON suggestion;
DROP TRIGGER suggestion_tally_delete ON suggestion;
DROP TRIGGER reply_tally_insert ON reply;
DROP TRIGGER reply_tally_update ON reply;
DROP TRIGGER reply_tally_delete ON reply;
DROP FUNCTION suggestion_tally_note();
DROP FUNCTION reply_tally_note();
DROP TABLE suggestion_tally_change, suggestion_tally, reply_tally_change, reply_tally`,
});
