import { setTimeout } from 'node:timers/promises';

import { openEventWork } from '@renda/events';

import { startFaultyServer } from './spec/fault-client.ts';
import { echoing } from './spec/fault-server.ts';
import { baseOf } from './spec/notes.ts';
import { openNotes } from './spec/open-notes.ts';
import { unitsOf } from './units-of.ts';

import type { Database } from '@renda/persistence';

import type { FaultyServer } from './spec/fault-client.ts';

// `npm run soak` gives it minutes.
const seconds = Number(process.env['RENDA_FAULT_SECONDS'] ?? 6);

interface Trace {
  readonly text: string;
  readonly noteId: string;
  readonly events: number;
  readonly audits: number;
  readonly notices: number;
  readonly echoes: number;
}

const tracesOf = ({ manager }: Database): Promise<Trace[]> =>
  manager.query(`
    SELECT n.text, n.id AS "noteId",
      (SELECT count(*)::int FROM event_log WHERE aggregate_id = n.id::text) AS events,
      (SELECT count(*)::int FROM audit_entry WHERE aggregates @> jsonb_build_array(jsonb_build_object('id', n.id))) AS audits,
      (SELECT count(*)::int FROM notice WHERE about_id = n.id::text) AS notices,
      (SELECT count(*)::int FROM echo WHERE note_id = n.id::text) AS echoes
    FROM note n`);

/** Writes notes one after the other, trying those with a key again until they are answered; notes down each answer. */
const writeNotes = async (
  servers: readonly FaultyServer[],
  client: number,
  signal: AbortSignal,
  acknowledged: Map<string, string>,
): Promise<void> => {
  for (let number = 0; !signal.aborted; number += 1) {
    const text = `${client}-${number}`;
    const keyed = number % 2 === 0;
    for (let attempt = 0, done = false; !done; attempt += 1) {
      const server = servers[(client + attempt) % servers.length];
      const answer = await server?.ask({ text, ...(keyed ? { idempotencyKey: text } : {}) });
      if (answer?.error) throw new Error(answer.error);
      if (answer?.noteId) acknowledged.set(text, answer.noteId);
      done = Boolean(answer) || !keyed;
    }
  }
};

const waitUntil = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await setTimeout(50);
};

describe('Servers killed at random moments', () => {
  it(
    'lose no acknowledged command and do none twice: one row, one event, one audit row, one effect each (EVT-1, EVT-3)',
    async () => {
      const { url, database } = await openNotes();
      await database.manager.query('ALTER TABLE note DROP CONSTRAINT note_text_once');
      const servers = await Promise.all([startFaultyServer(url), startFaultyServer(url)]);
      const time = new AbortController();
      const writing = new AbortController();
      const acknowledged = new Map<string, string>();
      const writers = Array.from({ length: 8 }, (_, client) =>
        writeNotes(servers, client, writing.signal, acknowledged),
      );
      const torments = servers.map((server) => server.torment(() => 50 + Math.random() * 500, time.signal));

      // On a busy machine a server takes seconds to start again: what counts is that there was enough of both.
      const kills = (): number => servers.reduce((sum, server) => sum + server.kills(), 0);
      const until = Date.now() + seconds * 1_000;
      const isEnough = (): boolean => Date.now() > until && kills() > 2 && acknowledged.size > 20;
      await Promise.race([waitUntil(isEnough), Promise.all(writers)]);
      time.abort();
      await Promise.all(torments);
      writing.abort();
      await Promise.all(writers);
      await Promise.all(servers.map((server) => server.stop()));
      const inUnit = unitsOf(baseOf(database));
      const work = openEventWork({ url, database, consumers: [echoing], feeds: {}, inUnit });
      await work.drain();

      const traces = await tracesOf(database);
      const byText = new Map(traces.map((trace) => [trace.text, trace]));
      const [numbering] = await database.manager.query<{ gaps: number }[]>(
        'SELECT max(sequence) - count(sequence) AS gaps FROM event_log',
      );
      expect(kills()).toBeGreaterThan(2);
      expect(acknowledged.size).toBeGreaterThan(20);
      expect(byText.size).toBe(traces.length);
      expect(traces.filter((t) => t.events + t.audits + t.notices + t.echoes !== 4)).toEqual([]);
      expect([...acknowledged].filter(([text, id]) => byText.get(text)?.noteId !== id)).toEqual([]);
      expect(numbering?.gaps).toBe(0);
      expect(await work.parked()).toEqual([]);
    },
    (seconds + 300) * 1_000,
  );
});
