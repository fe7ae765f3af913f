import type { EntityManager } from 'typeorm';

/** A public door: how many may pass it from one client within a window of seconds. */
export interface Door {
  readonly name: string;
  readonly times: number;
  readonly seconds: number;
}

export interface Doors {
  /** Counts one more; gives the seconds to wait if that is too many, else null. */
  readonly pass: (door: Door, client: string, now: Date) => Promise<number | null>;
  /** Forgets windows that are over. */
  readonly sweep: (now: Date) => Promise<void>;
}

export const doorsOf = (manager: EntityManager): Doors => ({
  pass: async ({ name, times, seconds }, client, now) => {
    // One statement, its own transaction: a refused mutation must not take its count back.
    const [window] = await manager.query<{ used: number; startedAt: Date }[]>(
      `INSERT INTO rate_window AS w (bucket, started_at, used) VALUES ($1, $2, 1)
       ON CONFLICT (bucket) DO UPDATE SET
         used = CASE WHEN w.started_at <= $3 THEN 1 ELSE w.used + 1 END,
         started_at = CASE WHEN w.started_at <= $3 THEN $2 ELSE w.started_at END
       RETURNING used, started_at AS "startedAt"`,
      [`${name}:${client}`, now, new Date(now.getTime() - seconds * 1000)],
    );
    if (!window || window.used <= times) return null;
    return Math.max(1, Math.ceil((window.startedAt.getTime() + seconds * 1000 - now.getTime()) / 1000));
  },
  sweep: async (now) => {
    await manager.query('DELETE FROM rate_window WHERE started_at < $1', [new Date(now.getTime() - 86_400_000)]);
  },
});
