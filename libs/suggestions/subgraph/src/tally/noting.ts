import { replyTally, standingOf } from './define-tally.ts';
import { addedUp, notedChanges } from './tally-sql.ts';

import type { TallyDefinition } from './define-tally.ts';

export const suggestionRows = (rows: string, sign: number): string =>
  `SELECT ${sign} AS sign, ${standingOf('s')} AS standing, s.* FROM ${rows} s`;

export const replyRows = (rows: string, sign: number): string =>
  `SELECT ${sign} AS sign, ${standingOf('s')} AS standing, p.* FROM ${rows} p JOIN suggestion s ON s.id = p.suggestion_id`;

// A suggestion that becomes public, or ceases to be, takes its replies with it.
const repliesThatMoved = `SELECT v.sign, v.standing, p.*
  FROM old_rows o JOIN new_rows s ON s.id = o.id AND ${standingOf('o')} <> ${standingOf('s')}
  JOIN reply p ON p.suggestion_id = s.id
  CROSS JOIN LATERAL (VALUES (-1, ${standingOf('o')}), (1, ${standingOf('s')})) AS v (sign, standing)`;

/** Of a table's counts, the function without its CREATE: what comes, goes or changes is noted. */
const noting = (
  tally: TallyDefinition,
  rows: (rows: string, sign: number) => string,
  alsoOnUpdate: readonly string[] = [],
): string => {
  const update = notedChanges(tally, `${rows('new_rows', 1)} UNION ALL ${rows('old_rows', -1)}`);
  return `FUNCTION ${tally.table}_tally_note() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    ${notedChanges(tally, rows('new_rows', 1))};
  ELSIF TG_OP = 'DELETE' THEN
    ${notedChanges(tally, rows('old_rows', -1))};
  ELSE
    ${[update, ...alsoOnUpdate].join(';\n    ')};
  END IF;
  RETURN NULL;
END $$;`;
};

export const suggestionNoting = (tally: TallyDefinition): string =>
  noting(tally, suggestionRows, [notedChanges(replyTally, repliesThatMoved)]);

export const replyNoting = noting(replyTally, replyRows);

/** Counts all rows there are. */
export const backfilled = (tally: TallyDefinition, rows: string): string =>
  `${notedChanges(tally, rows)};
${addedUp(tally, `${tally.table}_tally_change`)};
DELETE FROM ${tally.table}_tally_change;`;
