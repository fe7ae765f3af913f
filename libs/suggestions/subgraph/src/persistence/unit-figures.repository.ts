import { regionPrefix } from '@renda/kernel';

import type { Day, RegionCode } from '@renda/kernel';
import type { UnitCounts } from '@renda/suggestions-rules';
import type { EntityManager } from 'typeorm';

import type { BulletinRow } from './bulletin.table.ts';

interface Stretch {
  readonly regionCode: RegionCode;
  readonly from: Day;
  readonly to: Day;
}

export interface UnitFiguresRepository {
  /** One row for each unit with tasks in the stretch, the most tasks first. */
  readonly bulletinRows: (stretch: Stretch, today: Day) => Promise<readonly BulletinRow[]>;
  readonly countsOf: (stretch: Stretch, today: Day) => Promise<readonly (UnitCounts & { readonly unitId: string })[]>;
}

// The latest reply of each task: what counts of it. Overdue is a task that waits for a reply, the first or a second one;
// what was noted as reference waits for none.
const tasks = `SELECT a.*, r.id AS reply_id, r.late, r.counts_as_solved, r.result_class, r.result,
    coalesce(a.state NOT IN ('REPLIED', 'NOTED') AND (a.reply_clock ->> 'due')::date < $4, false) AS overdue
  FROM assignment a LEFT JOIN LATERAL (
    SELECT * FROM reply WHERE reply.assignment_id = a.id ORDER BY round DESC LIMIT 1) r ON true
  WHERE a.role <> 'JOINT' AND a.state <> 'RELEASED'
    AND a.region_code LIKE $1 AND a.assigned_on BETWEEN $2 AND $3`;

// Promises and findings stay with the unit whatever it replies later (SUG-4, SUG-8).
const promises = `SELECT sum(c.shifts)::int AS shifts FROM commitment c JOIN reply p ON p.id = c.reply_id
  WHERE p.assignment_id = t.id`;
const findings = `SELECT count(*) FILTER (WHERE p.counts_as_solved)::int AS solved,
    count(*) FILTER (WHERE NOT p.counts_as_solved)::int AS promised
  FROM reply p WHERE p.assignment_id = t.id
    AND EXISTS (SELECT FROM look_back_item i WHERE i.reply_id = p.id AND i.found_done = false)`;

const satisfied = `t.result IN ('SATISFIED', 'BASICALLY_SATISFIED')`;

export const unitFiguresRepository = (manager: EntityManager): UnitFiguresRepository => ({
  bulletinRows: ({ regionCode, from, to }, today) =>
    manager.query<BulletinRow[]>(
      `WITH t AS (${tasks})
       SELECT t.unit_id AS "unitId", u.name AS unit, count(*)::int AS assigned, count(t.reply_id)::int AS replied,
         count(*) FILTER (WHERE NOT t.late)::int AS "onTime",
         count(*) FILTER (WHERE t.overdue)::int AS overdue, count(*) FILTER (WHERE t.state = 'NOTED')::int AS noted,
         count(*) FILTER (WHERE t.counts_as_solved)::int AS solved,
         count(*) FILTER (WHERE ${satisfied})::int AS satisfied, count(t.result)::int AS rated,
         coalesce((SELECT jsonb_agg(jsonb_build_object('resultClass', c.result_class, 'count', c.n) ORDER BY c.result_class)
           FROM (SELECT o.result_class, count(*) AS n FROM t o WHERE o.unit_id = t.unit_id AND o.reply_id IS NOT NULL
                 GROUP BY o.result_class) c), '[]') AS classes
       FROM t JOIN handling_unit u ON u.id = t.unit_id GROUP BY t.unit_id, u.name
       ORDER BY assigned DESC, u.name LIMIT 2000`,
      [`${regionPrefix(regionCode)}%`, from, to, today],
    ),
  countsOf: ({ regionCode, from, to }, today) =>
    manager.query<(UnitCounts & { unitId: string })[]>(
      `WITH t AS (${tasks})
       SELECT t.unit_id AS "unitId", count(*)::int AS assigned, count(*) FILTER (WHERE t.state = 'NOTED')::int AS noted,
         count(t.reply_id)::int AS replied, count(*) FILTER (WHERE t.reply_id IS NOT NULL OR t.overdue)::int AS due,
         count(*) FILTER (WHERE NOT t.late AND NOT t.overdue)::int AS "onTime",
         count(*) FILTER (WHERE t.first_contact_on IS NOT NULL AND t.state <> 'NOTED')::int AS contacted,
         count(*) FILTER (WHERE t.counts_as_solved)::int AS solved,
         count(t.result)::int AS rated, count(*) FILTER (WHERE ${satisfied})::int AS satisfied,
         coalesce(sum(c.shifts), 0)::int AS shifts, sum(f.solved)::int AS "solvedFoundUndone",
         sum(f.promised)::int AS "promisedFoundUndone"
       FROM t CROSS JOIN LATERAL (${promises}) c CROSS JOIN LATERAL (${findings}) f
       GROUP BY t.unit_id LIMIT 5000`,
      [`${regionPrefix(regionCode)}%`, from, to, today],
    ),
});
