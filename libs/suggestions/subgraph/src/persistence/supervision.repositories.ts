import { advisoryLock, allOf, repositoryOf, sql } from '@renda/persistence';

import { bulletinTable } from './bulletin.table.ts';
import { keySupervisionTable } from './key-supervision.table.ts';
import { lookBackItemTable } from './look-back-item.table.ts';
import { lookBackTable } from './look-back.table.ts';
import { supervisionStepTable } from './supervision-step.table.ts';

import type { RegionCode } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

import type { KeySupervision } from './key-supervision.table.ts';
import type { LookBack } from './look-back.table.ts';

export interface LeaderCount extends Pick<KeySupervision, 'leader' | 'leaderKind'> {
  readonly count: number;
}

type Leader = Pick<KeySupervision, 'regionCode' | 'leaderKind' | 'leader'>;

export const keySupervisionRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, keySupervisionTable);
  return {
    ...repository,
    ofSuggestions: async (ids: readonly string[]) =>
      (await repository.where(sql`t.suggestion_id = ANY(${ids}::uuid[])`)).toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    /** How many each leader began in a year, the fewest first; committees track and do not lead. */
    loads: (regionCode: RegionCode, year: number): Promise<readonly LeaderCount[]> =>
      manager.query(
        `SELECT leader, leader_kind AS "leaderKind", count(*)::int AS count FROM key_supervision
         WHERE region_code = $1 AND extract(year FROM started_on) = $2 AND leader_kind <> 'COMMITTEE'
         GROUP BY leader, leader_kind ORDER BY count(*), leader LIMIT 500`,
        [regionCode, year],
      ),
    /** Waits until nobody else adds to what this leader leads, and keeps others waiting to the end of the transaction. */
    takeTurn: ({ regionCode, leaderKind, leader }: Leader): Promise<void> =>
      advisoryLock(manager, `leader:${regionCode}:${leaderKind}:${leader}`),
    /** What a leader leads of that year; leaders of another house may have the same name. */
    ledBy: ({ regionCode, leaderKind, leader }: Leader, year: string) =>
      repository.where(
        allOf([
          sql`t.region_code = ${regionCode} AND t.leader_kind = ${leaderKind} AND t.leader = ${leader}`,
          sql`to_char(t.started_on, 'YYYY') = ${year}`,
        ]),
      ),
  };
};

export const supervisionStepRepository = (manager: EntityManager) => {
  const repository = repositoryOf(manager, supervisionStepTable);
  return {
    ...repository,
    ofSupervisions: async (ids: readonly string[]) =>
      (await repository.where(sql`t.key_supervision_id = ANY(${ids}::uuid[])`)).toSorted((a, b) =>
        a.heldOn === b.heldOn ? (a.id < b.id ? -1 : 1) : a.heldOn < b.heldOn ? -1 : 1,
      ),
  };
};

export const lookBackRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, lookBackTable),
  /**
   * Takes in the latest replies of the time that the scheme marks, of cases that were closed, and draws the sample: by the hash of look-back and
   * reply, so that nobody chooses and anybody can draw it again.
   */
  fill: async ({ id, from, to }: LookBack, prefix: string, sample: number): Promise<void> => {
    await manager.query(
      `INSERT INTO look_back_item (id, look_back_id, reply_id, suggestion_id, unit_id, region_code, result_class, sampled)
       SELECT gen_random_uuid(), $1::uuid, r.id, r.suggestion_id, r.unit_id, r.region_code, r.result_class,
         row_number() OVER (ORDER BY md5($1::uuid::text || r.id)) <= $5
       FROM reply r JOIN suggestion s ON s.id = r.suggestion_id AND s.state IN ('CLOSED', 'FOLLOW_UP')
       WHERE r.look_back AND r.region_code LIKE $2 AND r.replied_on BETWEEN $3 AND $4
         AND NOT EXISTS (SELECT FROM reply l WHERE l.assignment_id = r.assignment_id AND l.round > r.round)`,
      [id, prefix, from, to, sample],
    );
  },
  uninspected: async (id: string): Promise<number> => {
    const [row] = await manager.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM look_back_item WHERE look_back_id = $1 AND sampled AND found_done IS NULL',
      [id],
    );
    return row?.n ?? 0;
  },
});

export interface FoundClass {
  readonly replyId: string;
  readonly resultClass: string;
}

export const lookBackItemRepository = (manager: EntityManager) => ({
  ...repositoryOf(manager, lookBackItemTable),
  /** The class an inspection found last, of those replies where one did. */
  foundClasses: (replyIds: readonly string[]): Promise<readonly FoundClass[]> =>
    manager.query(
      `SELECT DISTINCT ON (reply_id) reply_id AS "replyId", new_class AS "resultClass" FROM look_back_item
       WHERE reply_id = ANY($1::uuid[]) AND new_class IS NOT NULL ORDER BY reply_id, updated_at DESC, id DESC`,
      [replyIds],
    ),
});

export const bulletinRepository = (manager: EntityManager) => repositoryOf(manager, bulletinTable);
