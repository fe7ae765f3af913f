import { columnsOf } from '@renda/persistence';

import { assignmentTable } from './assignment.table.ts';
import { commitmentTable } from './commitment.table.ts';
import { suggestionTable } from './suggestion.table.ts';

import type { Day } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

import type { Assignment } from './assignment.table.ts';
import type { Commitment } from './commitment.table.ts';
import type { KeySupervision } from './key-supervision.table.ts';
import type { Suggestion } from './suggestion.table.ts';

/** The warning before a due day, and the word that it has passed. */
export type ToldColumn = 'chased_for' | 'overdue_for';

/** A demand with its day, of a supervision that still runs. */
export interface OwedDemand extends Pick<KeySupervision, 'suggestionId' | 'regionCode' | 'leaderKind' | 'leader'> {
  readonly id: string;
  readonly keySupervisionId: string;
  readonly dueOn: Day;
}

type Find<T> = (column: ToldColumn, until: Day, limit: number, except: readonly string[]) => Promise<readonly T[]>;
type FindToday<T> = (today: Day, limit: number, except: readonly string[]) => Promise<readonly T[]>;

/** What time alone brings about, but for rows `except`. Rows that another transaction holds are left for the next run. */
export interface DueRepository {
  /** Cases with a task unsigned past its limit for asking to be relieved. */
  readonly silentCases: FindToday<Suggestion>;
  /** Replied, reminded, and not rated in time. */
  readonly unrated: FindToday<Suggestion>;
  /** Owed past their day, of cases that are closed; whoever locks the case reads them again. */
  readonly brokenPromises: FindToday<Commitment>;
  /** Whose step is due on the day or before, not yet told in this column for that due day. */
  readonly untoldCases: Find<Suggestion>;
  /** With a day of its own by then that comes after the last one told in this column. */
  readonly untoldTasks: Find<Assignment>;
  /** Owed promises due from today to the day, of which nobody was warned; of what was withdrawn none is. */
  readonly untoldPromises: (
    today: Day,
    until: Day,
    limit: number,
    except: readonly string[],
  ) => Promise<readonly Commitment[]>;
  /** Demands due by the day, from a day on or however long ago. */
  readonly untoldDemands: (
    column: ToldColumn,
    days: { readonly from: Day | null; readonly until: Day },
    limit: number,
    except: readonly string[],
  ) => Promise<readonly OwedDemand[]>;
  /** Telling changes nothing of the case, so its version stays. */
  readonly markTold: (
    table: 'suggestion' | 'commitment' | 'supervision_step',
    column: ToldColumn,
    ids: readonly string[],
  ) => Promise<void>;
  /** Of each task, up to which of its days was told. */
  readonly markTaskTold: (column: ToldColumn, ids: readonly string[], days: readonly Day[]) => Promise<void>;
}

export const dueRepository = (manager: EntityManager): DueRepository => ({
  silentCases: (today, limit, except) =>
    manager.query<Suggestion[]>(
      `SELECT ${columnsOf(suggestionTable, 't')} FROM suggestion t
       WHERE t.state IN ('ASSIGNED', 'HANDLING') AND EXISTS (
         SELECT FROM assignment a WHERE a.suggestion_id = t.id AND a.state = 'ASSIGNED' AND a.due_on < $1
           AND (a.adjust_clock ->> 'due')::date < $1) AND t.id <> ALL($3::uuid[])
       ORDER BY t.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [today, limit, except],
    ),
  unrated: (today, limit, except) =>
    manager.query<Suggestion[]>(
      `SELECT ${columnsOf(suggestionTable, 't')} FROM suggestion t
       WHERE t.state = 'REPLIED' AND t.due_on < $1 AND t.chased_for = t.due_on AND t.id <> ALL($3::uuid[])
       ORDER BY t.due_on, t.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [today, limit, except],
    ),
  brokenPromises: (today, limit, except) =>
    manager.query<Commitment[]>(
      `SELECT ${columnsOf(commitmentTable, 't')} FROM commitment t JOIN suggestion s ON s.id = t.suggestion_id
       WHERE ${owed} AND t.due_on < $1 AND s.state = 'CLOSED' AND t.id <> ALL($3::uuid[])
       ORDER BY t.due_on, t.id LIMIT $2`,
      [today, limit, except],
    ),
  untoldCases: (column, until, limit, except) =>
    manager.query<Suggestion[]>(
      `SELECT ${columnsOf(suggestionTable, 't')} FROM suggestion t WHERE ${untold(column)} AND t.id <> ALL($3::uuid[])
       ORDER BY t.due_on, t.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [until, limit, except],
    ),
  untoldTasks: (column, until, limit, except) =>
    manager.query<Assignment[]>(
      `SELECT ${columnsOf(assignmentTable, 't')} FROM assignment t WHERE t.due_on <= $1 AND t.id <> ALL($3::uuid[])
         AND EXISTS (SELECT FROM ${runningClocks} c (runs, clock)
           WHERE c.runs AND clock_day(c.clock) <= $1 AND clock_day(c.clock) > coalesce(t.${column}, '-infinity'))
       ORDER BY t.due_on, t.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [until, limit, except],
    ),
  untoldPromises: (today, until, limit, except) =>
    manager.query<Commitment[]>(
      `SELECT ${columnsOf(commitmentTable, 't')} FROM commitment t JOIN suggestion s ON s.id = t.suggestion_id
       WHERE ${owed} AND t.due_on BETWEEN $1 AND $2 AND t.chased_for IS DISTINCT FROM t.due_on AND s.state <> 'WITHDRAWN'
         AND t.id <> ALL($4::uuid[])
       ORDER BY t.due_on, t.id LIMIT $3 FOR UPDATE OF t SKIP LOCKED`,
      [today, until, limit, except],
    ),
  untoldDemands: (column, { from, until }, limit, except) =>
    manager.query<OwedDemand[]>(
      `SELECT t.id, t.key_supervision_id AS "keySupervisionId", t.due_on AS "dueOn", k.suggestion_id AS "suggestionId",
         k.region_code AS "regionCode", k.leader_kind AS "leaderKind", k.leader
       FROM supervision_step t JOIN key_supervision k ON k.id = t.key_supervision_id
       WHERE ${untold(column)} AND t.due_on >= coalesce($3::date, t.due_on) AND k.ended_on IS NULL
         AND t.id <> ALL($4::uuid[])
       ORDER BY t.due_on, t.id LIMIT $2 FOR UPDATE OF t SKIP LOCKED`,
      [until, limit, from, except],
    ),
  markTold: async (table, column, ids) => {
    await manager.query(`UPDATE ${table} SET ${column} = due_on WHERE id = ANY($1::uuid[])`, [ids]);
  },
  markTaskTold: async (column, ids, days) => {
    await manager.query(
      `UPDATE assignment t SET ${column} = told.day FROM unnest($1::uuid[], $2::date[]) AS told (id, day) WHERE t.id = told.id`,
      [ids, days],
    );
  },
});

const owed = 't.kept_on IS NULL AND t.superseded_on IS NULL';

const untold = (column: ToldColumn): string => `t.due_on <= $1 AND t.${column} IS DISTINCT FROM t.due_on`;

// The same as `runningClocks` in running-clocks.ts, for rows with a due day: those that are not done.
const runningClocks = `(VALUES (t.state = 'ASSIGNED', t.adjust_clock), (t.state = 'ADJUSTING', t.decide_clock),
  (t.first_contact_on IS NULL, t.contact_clock), (true, t.reply_clock))`;
