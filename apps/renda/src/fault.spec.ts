import { Client } from 'pg';

import { startEmbeddedPostgres } from '@renda/embedded-postgres';
import { asCommitteeStaff, asStationStaff } from '@renda/testing';
import { join } from 'node:path';

import { givenDataFolder } from './spec/data-folder.ts';
import { tormentedRenda } from './spec/tormented-renda.ts';

import type { TormentedRenda } from './spec/tormented-renda.ts';

// `npm run soak` gives it minutes; otherwise each way to be killed is taken once.
const seconds = Number(process.env['RENDA_FAULT_SECONDS'] ?? 0);
const town = '611002100';

const createStation = `mutation ($input: CreateStationInput!) { createStation(input: $input) { station { id } } }`;
const registerOpinion = `mutation ($input: RegisterOpinionInput!) { registerOpinion(input: $input) { opinion { id } } }`;

interface Trace {
  readonly text: string;
  readonly id: string;
  readonly events: number;
  readonly audits: number;
}

/** Registers one opinion after the other, asking again with the same key until it is answered; notes each answer. */
const registerOpinions = async (
  renda: TormentedRenda,
  writer: number,
  stationId: string,
  signal: AbortSignal,
  acknowledged: Map<string, string>,
): Promise<void> => {
  const staff = asStationStaff(stationId, town);
  for (let number = 0; !signal.aborted; number += 1) {
    const text = `${writer}-${number} 路灯不亮`;
    const input = { stationId, text, channel: 'WALK_IN', idempotencyKey: text };
    const { registerOpinion: told } = await renda.insist<{ registerOpinion: { opinion: { id: string } } }>(
      registerOpinion,
      { input },
      staff,
    );
    acknowledged.set(text, told.opinion.id);
  }
};

const tracesOf = async (url: string): Promise<readonly Trace[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Trace>(`
      SELECT o.text, o.id,
        (SELECT count(*)::int FROM stations.event_log e WHERE e.aggregate_id = o.id::text AND e.kind = 'opinion.registered') AS events,
        (SELECT count(*)::int FROM stations.audit_entry a WHERE a.aggregates @> jsonb_build_array(jsonb_build_object('id', o.id))) AS audits
      FROM stations.citizen_opinion o`);
    return rows;
  } finally {
    await client.end();
  }
};

describe('The whole graph killed with -9 under load', () => {
  it(
    'has every acknowledged write after the restart exactly once, with its event and its audit row (EVT-1, EVT-3)',
    async () => {
      const dataFolder = givenDataFolder();
      const renda = await tormentedRenda(dataFolder);
      const station = { name: '夜村镇人大代表联络站', kind: 'STATION', regionCode: town };
      const { createStation: created } = await renda.insist<{ createStation: { station: { id: string } } }>(
        createStation,
        { input: station },
        asCommitteeStaff('611000'),
      );
      const writing = new AbortController();
      const acknowledged = new Map<string, string>();
      const writers = [0, 1, 2, 3].map((writer) =>
        registerOpinions(renda, writer, created.station.id, writing.signal, acknowledged),
      );

      const until = Date.now() + seconds * 1_000;
      do {
        await renda.kill('database');
        await renda.kill('parent');
        await renda.kill('both');
      } while (Date.now() < until);
      await renda.written(() => acknowledged.size, 21);
      writing.abort();
      await Promise.all(writers);
      await renda.stop();

      const database = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres') });
      const traces = await tracesOf(database.url);
      await database.stop();
      const byText = new Map(traces.map((trace) => [trace.text, trace]));
      expect(acknowledged.size).toBeGreaterThan(20);
      expect(byText.size).toBe(traces.length);
      expect([...acknowledged].filter(([text, id]) => byText.get(text)?.id !== id)).toEqual([]);
      expect(traces.filter(({ events, audits }) => events !== 1 || audits !== 1)).toEqual([]);
    },
    (seconds + 600) * 1_000,
  );
});
