import { sqlMigration } from '@renda/persistence';

import { suggestionTally } from './define-tally.ts';
import { backfilled, suggestionNoting, suggestionRows } from './noting.ts';
import { tallyTables } from './tally-sql.ts';
import { firstSuggestionTally } from './tally.migration.ts';

import type { TallyDefinition } from './define-tally.ts';

// The dropped table is locked first: who writes a suggestion meanwhile waits, and is counted by the new function.
const countedBy = (tally: TallyDefinition): string => `DROP TABLE suggestion_tally_change, suggestion_tally;
${tallyTables(tally)}
CREATE OR REPLACE ${suggestionNoting(tally)}
${backfilled(tally, suggestionRows('suggestion', 1))}`;

export const countOwnEnds = sqlMigration('0018-count-own-ends', {
  up: `-- A rating copied to a case that was merged or handed up counted twice, and what was noted as reference as not replied to.
${countedBy(suggestionTally)}`,
  down: countedBy(firstSuggestionTally),
});
