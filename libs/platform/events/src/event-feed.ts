import pg from 'pg';

import { sequencedEventOf } from './changes.ts';
import { eventColumns } from './event-row.ts';

import type { EntityManager } from 'typeorm';

import type { SequencedEvent } from './changes.ts';
import type { EventRow } from './event-row.ts';

/** Where a producer's log is; it may be another database. */
export interface FeedAddress {
  readonly url: string;
  readonly schema: string;
}

export interface FeedStretch {
  readonly events: readonly SequencedEvent[];
  /** Everything up to this number was looked at, events of other kinds included. */
  readonly upTo: number;
}

/** Reads a producer's numbered events in order. */
export interface EventFeed {
  /** `manager` is the reading consumer's transaction. */
  read(manager: EntityManager, after: number, kinds: readonly string[], limit: number): Promise<FeedStretch>;
  close(): Promise<void>;
}

/** For a producer in the same database: reads on the consumer's own connection, so that a small pool cannot starve. */
export const feedWithin = (schema: string): EventFeed => {
  const text = readStatement(schema);
  return {
    read: async (manager, after, kinds, limit) =>
      stretchOf(await manager.query<FeedRow[]>(text, [after, kinds, limit]), after, limit),
    close: () => Promise.resolve(),
  };
};

/** For a producer elsewhere; connects at the first read, so that a producer that is down stops nobody's start. */
export const openFeed = ({ url, schema }: FeedAddress): EventFeed => {
  const text = readStatement(schema);
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    application_name: `renda-feed-${schema}`,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at the next read.
  pool.on('error', () => undefined);
  return {
    read: async (_, after, kinds, limit) => {
      const { rows } = await pool.query<FeedRow>(text, [after, kinds, limit]);
      return stretchOf(rows, after, limit);
    },
    close: () => pool.end(),
  };
};

type FeedRow = EventRow & { readonly newest: string | number };

// The newest number comes from the same snapshot as the rows: what is numbered later is left for the next read.
const readStatement = (schema: string): string => {
  if (!/^[a-z][a-z0-9_]*$/.test(schema)) throw new Error(`"${schema}" is not a plain schema name.`);
  return `
    SELECT newest.sequence AS newest, ${eventColumns.trim()}
    FROM (SELECT coalesce(max(sequence), 0) AS sequence FROM ${schema}.event_log) AS newest
    LEFT JOIN LATERAL (
      SELECT * FROM ${schema}.event_log WHERE sequence > $1 AND kind = ANY($2) ORDER BY sequence LIMIT $3
    ) AS e ON true
    ORDER BY e.sequence`;
};

const stretchOf = (rows: readonly FeedRow[], after: number, limit: number): FeedStretch => {
  const events = rows.filter((row) => row.id !== null).map(sequencedEventOf);
  const last = events.at(-1);
  const newest = Math.max(after, Number(rows[0]?.newest ?? 0));
  return { events, upTo: last && events.length === limit ? last.sequence : newest };
};
