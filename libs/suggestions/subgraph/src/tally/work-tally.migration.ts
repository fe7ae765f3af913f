import { sqlMigration } from '@renda/persistence';

import { actionOf, kinds } from '../persistence/order-work-list.migration.ts';
import { workChangesAdded, workCounted } from './work-tally.ts';

import type { Kind } from '../persistence/order-work-list.migration.ts';

/** By table, of the kinds of migration 0014, the columns that decide whether and whose work a row is: an update of none of them changes no count. */
export const deciding: Readonly<Record<Kind['from'], readonly string[]>> = {
  suggestion: ['state', 'region_code', 'escalated_to_region', 'escalated_to_id', 'limits'],
  assignment: [
    'state',
    'role',
    'region_code',
    'unit_region_code',
    'unit_id',
    'first_contact_on',
    'extension_requested_on',
    'extension_decided_on',
  ],
  commitment: ['region_code', 'requested_due_on', 'kept_on'],
};

// A representative's own work is a handful of rows, which are counted as they are read.
const kindsIn = (table: string, all: readonly Kind[]): readonly Kind[] =>
  all.filter(({ from, role }) => from === table && role !== 'REPRESENTATIVE');

/** Notes what a row of the table adds to the counts of these kinds, and what it takes from them. */
export const counting = (table: string, columns: readonly string[], all: readonly Kind[]): string => {
  const work = kindsIn(table, all).map((kind) => {
    const { role, region = 'region_code', subject = 'NULL::uuid', when } = kind;
    return `(${when}, '${role}', ${actionOf(kind)}, ${region}, ${subject})`;
  });
  const of = (row: string): string => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  return `CREATE FUNCTION ${table}_work_note() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO work_tally_change (role, action, region_code, subject_id, n)
  SELECT w.by_role, w.to_do, w.place, w.subject, sum(r.sign)
  FROM (SELECT 1 AS sign, NEW.* UNION ALL SELECT -1, OLD.*) r CROSS JOIN LATERAL (VALUES
    ${work.join(',\n    ')}) AS w (is_open, by_role, to_do, place, subject)
  WHERE w.is_open GROUP BY 1, 2, 3, 4 HAVING sum(r.sign) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER ${table}_work_come_or_gone AFTER INSERT OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_work_note();
CREATE TRIGGER ${table}_work_changed AFTER UPDATE ON ${table} FOR EACH ROW
  WHEN (${of('OLD')} IS DISTINCT FROM ${of('NEW')}) EXECUTE FUNCTION ${table}_work_note();`;
};

/** Counts all work there is, in place of what was kept. */
export const workCountedAnew = `DELETE FROM work_tally_change;
DELETE FROM work_tally;
INSERT INTO work_tally_change (role, action, region_code, subject_id, n)
  SELECT role, action, region_code, subject_id, count(*) FROM work_item WHERE role <> 'REPRESENTATIVE' GROUP BY 1, 2, 3, 4;
${workChangesAdded('work_tally_change')};
DELETE FROM work_tally_change`;

const tables = Object.entries(deciding);

export const countWork = sqlMigration('0017-count-work', {
  up: `-- The summary of the work list counted all that is open in a region; these counts are changed with each row, and are right at any moment.
CREATE TABLE work_tally (
  role text NOT NULL,
  action text NOT NULL,
  region_code text NOT NULL,
  subject_id uuid,
  n bigint NOT NULL
);
CREATE UNIQUE INDEX work_tally_once ON work_tally (${workCounted});
CREATE INDEX work_tally_of_subject ON work_tally (subject_id) WHERE subject_id IS NOT NULL;
CREATE TABLE work_tally_change (
  position bigint GENERATED ALWAYS AS IDENTITY,
  role text NOT NULL,
  action text NOT NULL,
  region_code text NOT NULL,
  subject_id uuid,
  n bigint NOT NULL,
  CONSTRAINT work_tally_change_pkey PRIMARY KEY (position)
);
INSERT INTO work_tally_change (role, action, region_code, subject_id, n)
  SELECT role, action, region_code, subject_id, count(*) FROM work_item WHERE role <> 'REPRESENTATIVE' GROUP BY 1, 2, 3, 4;
${workChangesAdded('work_tally_change')};
DELETE FROM work_tally_change;
${tables.map(([table, columns]) => counting(table, columns, kinds)).join('\n')}`,
  down: `${tables
    .map(
      ([table]) =>
        `DROP TRIGGER ${table}_work_come_or_gone ON ${table};\nDROP TRIGGER ${table}_work_changed ON ${table};\nDROP FUNCTION ${table}_work_note();`,
    )
    .join('\n')}
DROP TABLE work_tally_change, work_tally`,
});
