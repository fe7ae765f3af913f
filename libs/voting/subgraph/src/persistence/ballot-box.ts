import type { BallotForm, Mark, RoundState } from '@renda/voting-rules';
import type { EntityManager } from 'typeorm';

import type { Ballot } from './ballot.table.ts';

/** All of a round that casting looks at; it is fixed once issuing has begun. */
export interface CastingForm {
  readonly state: RoundState;
  readonly publicKey: string | null;
  readonly form: BallotForm;
}

/** Where ballots are cast: one statement, no voter, no time, no event (VOT-5). */
export const ballotBox = (manager: EntityManager) => ({
  formOf: async (roundId: string): Promise<CastingForm | null> => {
    const [row] = await manager.query<FormRow[]>(
      `SELECT state, public_key AS "publicKey", rules->>'kind' AS kind, (rules->>'places')::int AS places,
              ARRAY(SELECT item->>'id' FROM jsonb_array_elements(items) item) AS candidates
       FROM ballot_round WHERE id = $1`,
      [roundId],
    );
    if (!row) return null;
    const { state, publicKey, ...form } = row;
    return { state, publicKey, form };
  },
  /**
   * Puts the ballot in while the round casts; false if it does not, or something was cast with the credential. Waits
   * for a closing under way (FOR KEY SHARE), and is then too late.
   */
  cast: async ({ receipt, roundId, marks }: Ballot): Promise<boolean> => {
    const cast = await manager.query<unknown[]>(
      `INSERT INTO ballot_box (receipt, round_id, marks)
       SELECT $1, r.id, $3::jsonb FROM ballot_round r WHERE r.id = $2 AND r.state = 'CASTING' FOR KEY SHARE
       ON CONFLICT ON CONSTRAINT ballot_one_per_credential DO NOTHING RETURNING 1`,
      [receipt, roundId, JSON.stringify(marks)],
    );
    return cast.length > 0;
  },
  /** What was cast under a receipt, before or after closing. */
  marksOf: async (receipt: string): Promise<readonly Mark[] | null> => {
    const [row] = await manager.query<{ marks: readonly Mark[] }[]>(
      `SELECT marks FROM ballot_box WHERE receipt = $1 UNION ALL SELECT marks FROM ballot WHERE receipt = $1`,
      [receipt],
    );
    return row?.marks ?? null;
  },
});

type FormRow = BallotForm & Pick<CastingForm, 'state' | 'publicKey'>;

export type BallotBox = ReturnType<typeof ballotBox>;
