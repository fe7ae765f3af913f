import { sqlMigration } from '@renda/persistence';

import { replyTally, standingOf, suggestionTally } from './define-tally.ts';
import { addedUp, notedChanges, tallyTables } from './tally-sql.ts';

import type { TallyDefinition } from './define-tally.ts';

const suggestionRows = (rows: string, sign: number): string =>
  `SELECT ${sign} AS sign, ${standingOf('s')} AS standing, s.* FROM ${rows} s`;

const replyRows = (rows: string, sign: number): string =>
  `SELECT ${sign} AS sign, ${standingOf('s')} AS standing, p.* FROM ${rows} p JOIN suggestion s ON s.id = p.suggestion_id`;

// A suggestion that becomes public, or ceases to be, takes its replies with it.
const repliesThatMoved = `SELECT v.sign, v.standing, p.*
  FROM old_rows o JOIN new_rows s ON s.id = o.id AND ${standingOf('o')} <> ${standingOf('s')}
  JOIN reply p ON p.suggestion_id = s.id
  CROSS JOIN LATERAL (VALUES (-1, ${standingOf('o')}), (1, ${standingOf('s')})) AS v (sign, standing)`;

const counting = (
  tally: TallyDefinition,
  rows: (rows: string, sign: number) => string,
  alsoOnUpdate: readonly string[] = [],
): string => {
  const { table } = tally;
  const update = notedChanges(tally, `${rows('new_rows', 1)} UNION ALL ${rows('old_rows', -1)}`);
  return `CREATE FUNCTION ${table}_tally_note() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    ${notedChanges(tally, rows('new_rows', 1))};
  ELSIF TG_OP = 'DELETE' THEN
    ${notedChanges(tally, rows('old_rows', -1))};
  ELSE
    ${[update, ...alsoOnUpdate].join(';\n    ')};
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ${table}_tally_insert AFTER INSERT ON ${table} REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ${table}_tally_note();
CREATE TRIGGER ${table}_tally_update AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ${table}_tally_note();
CREATE TRIGGER ${table}_tally_delete AFTER DELETE ON ${table} REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION ${table}_tally_note();`;
};

const backfilled = (tally: TallyDefinition, rows: string): string =>
  `${notedChanges(tally, rows)};
${addedUp(tally, `${tally.table}_tally_change`)};
DELETE FROM ${tally.table}_tally_change;`;

export const keepTallies = sqlMigration('0011-keep-tallies', {
  up: `-- Statistics over all suggestions read every row; these counts are changed with each row, and are right at any moment.
${tallyTables(suggestionTally)}
${tallyTables(replyTally)}
${backfilled(suggestionTally, suggestionRows('suggestion', 1))}
${backfilled(replyTally, replyRows('reply', 1))}
${counting(suggestionTally, suggestionRows, [notedChanges(replyTally, repliesThatMoved)])}
${counting(replyTally, replyRows)}`,
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
