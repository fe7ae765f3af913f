import { randomUUID } from 'node:crypto';

import { repositoryOf, sql } from '@renda/persistence';

import { roundElectorTable } from './round-elector.table.ts';

import type { EntityManager } from 'typeorm';

import type { RoundElector } from './round-elector.table.ts';

export interface Heads {
  readonly entitled: number;
  readonly present: number;
  readonly issued: number;
  /** Invited citizens among those who took a credential. */
  readonly citizens: number;
}

export const electorRepository = (manager: EntityManager) => {
  const { where, addAll } = repositoryOf(manager, roundElectorTable);
  return {
    ofRound: (roundId: string): Promise<RoundElector[]> => where(sql`t.round_id = ${roundId}`),
    addAll: async (electors: readonly Omit<RoundElector, 'id' | 'blindedHash' | 'blindSignature'>[]): Promise<void> => {
      await addAll(
        electors.map((elector) => ({ ...elector, id: randomUUID(), blindedHash: null, blindSignature: null })),
      );
    },
    /** The elector of the round who has one of these ids, locked. */
    lockOne: async (roundId: string, ids: readonly string[]): Promise<RoundElector | null> => {
      const [row] = await where((bind) => {
        const condition = `t.round_id = ${bind(roundId)} AND t.elector_id = ANY(${bind(ids)})`;
        return `${condition} ORDER BY t.elector_id FOR UPDATE`;
      });
      return row ?? null;
    },
    keepCredential: async (id: string, blindedHash: string, blindSignature: string): Promise<void> => {
      await manager.query('UPDATE round_elector SET blinded_hash = $2, blind_signature = $3 WHERE id = $1', [
        id,
        blindedHash,
        blindSignature,
      ]);
    },
    /** Marks those of the round who are present; says how many of the ids are on its roll. */
    signIn: async (roundId: string, electorIds: readonly string[]): Promise<number> => {
      const [rows] = await manager.query<[unknown[], number]>(
        'UPDATE round_elector SET present = true WHERE round_id = $1 AND elector_id = ANY($2) RETURNING 1',
        [roundId, electorIds],
      );
      return rows.length;
    },
    /** One more has signed in at the meeting: kept, and present in its rounds that are issuing (VOT-3). One statement: thousands come at once. */
    signInAt: async (meetingId: string, electorId: string): Promise<void> => {
      await manager.query(
        `WITH attended AS (INSERT INTO meeting_attendance VALUES ($1::uuid, $2::uuid) ON CONFLICT DO NOTHING)
         UPDATE round_elector e SET present = true FROM ballot_round r
         WHERE r.id = e.round_id AND r.meeting_id = $1::uuid AND r.state = 'ISSUING' AND e.elector_id = $2::text`,
        [meetingId, electorId],
      );
    },
    heads: async (roundId: string): Promise<Heads> => {
      const [row] = await manager.query<Heads[]>(
        `SELECT count(*) FILTER (WHERE NOT suspended)::int AS entitled,
                count(*) FILTER (WHERE present AND NOT suspended)::int AS present, count(blinded_hash)::int AS issued,
                count(blinded_hash) FILTER (WHERE name IS NOT NULL)::int AS citizens
         FROM round_elector WHERE round_id = $1`,
        [roundId],
      );
      return row ?? { entitled: 0, present: 0, issued: 0, citizens: 0 };
    },
    tookCredential: async (roundId: string): Promise<readonly string[]> => {
      const rows = await manager.query<{ id: string }[]>(
        `SELECT elector_id AS id FROM round_elector
         WHERE round_id = $1 AND blinded_hash IS NOT NULL AND name IS NULL ORDER BY elector_id`,
        [roundId],
      );
      return rows.map(({ id }) => id);
    },
  };
};
