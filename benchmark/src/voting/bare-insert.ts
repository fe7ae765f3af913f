import { randomBytes } from 'node:crypto';

import pg from 'pg';

export interface BareInsert {
  /** Rows per second of so many inserts, each a transaction of its own, on so many connections. */
  measured(rows: number): Promise<number>;
  stop(): Promise<void>;
}

/** What the database does with the very same rows when nobody asks anything: a table like ballot_box. */
export const bareInsert = async (
  url: string,
  connections: number,
  marksOf: (seat: number) => readonly string[],
): Promise<BareInsert> => {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  await pool.query('DROP TABLE IF EXISTS public.bare_ballot');
  await pool.query(
    `CREATE TABLE public.bare_ballot (receipt text PRIMARY KEY, round_id uuid NOT NULL, marks jsonb NOT NULL)`,
  );
  await pool.query('CREATE INDEX ON public.bare_ballot (round_id)');
  const roundId = '0195e000-0000-7000-8000-00000000bbbb';
  const text = 'INSERT INTO public.bare_ballot (receipt, round_id, marks) VALUES ($1, $2, $3)';
  return {
    measured: async (rows) => {
      const ballots = Array.from({ length: rows }, (_, seat) => [
        randomBytes(32).toString('hex'),
        roundId,
        JSON.stringify(marksOf(seat).map((candidate) => ({ candidate }))),
      ]);
      const from = performance.now();
      let next = 0;
      const lane = async (): Promise<void> => {
        const client = await pool.connect();
        for (let ballot = ballots[next++]; ballot; ballot = ballots[next++])
          await client.query({ name: 'bare', text, values: ballot });
        client.release();
      };
      await Promise.all(Array.from({ length: connections }, lane));
      return rows / ((performance.now() - from) / 1000);
    },
    stop: () => pool.end(),
  };
};
