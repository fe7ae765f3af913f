import { setTimeout } from 'node:timers/promises';

import { openEventWork } from './event-work.ts';
import { append, bareUnit, effectsOf, openLog, opinionEvent } from './spec/log-database.ts';
import { announceEvents } from './wake-up.ts';

import type { EntityManager } from 'typeorm';

import type { ConsumerDefinition } from './consumer.ts';
import type { LogDatabase } from './spec/log-database.ts';

const consumer = (slowMs = 0): ConsumerDefinition<EntityManager> => ({
  name: 'bulletins',
  from: 'stations',
  kinds: ['opinion.sorted'],
  apply: async (event, manager) => {
    await setTimeout(slowMs);
    await manager.query(`INSERT INTO effect (consumer, event_id, aggregate_id) VALUES ('bulletins', $1, $2)`, [
      event.id,
      event.aggregate.id,
    ]);
  },
});

const started = ({ url, database }: LogDatabase, pollMs: number, slowMs = 0) => {
  const work = openEventWork({ url, database, consumers: [consumer(slowMs)], feeds: {}, inUnit: bareUnit, pollMs });
  work.start();
  return work;
};

const until = async (count: number, { database }: LogDatabase): Promise<number> => {
  const start = Date.now();
  while ((await effectsOf(database, 'bulletins')).length < count && Date.now() - start < 8_000) await setTimeout(10);
  return Date.now() - start;
};

describe('Event work', () => {
  it('is woken by the announcement after a commit, long before it would look by itself', async () => {
    const stations = await openLog();
    const work = started(stations, 60_000);
    await setTimeout(300);

    await append(stations.database, opinionEvent('a', 1));
    announceEvents(stations.database);
    const waited = await until(1, stations);
    await work.stop();

    expect(waited).toBeLessThan(2_000);
  });

  it('finds by itself what nobody announced', async () => {
    const stations = await openLog();
    const work = started(stations, 100);
    await append(stations.database, opinionEvent('a', 1));

    await until(1, stations);
    await work.stop();

    expect(await effectsOf(stations.database, 'bulletins')).toHaveLength(1);
  });

  it('survives the loss of its connections', async () => {
    const stations = await openLog();
    const work = started(stations, 200);
    await setTimeout(200);
    await stations.database.manager.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );

    await append(stations.database, opinionEvent('a', 1)).catch(() => append(stations.database, opinionEvent('a', 1)));
    await until(1, stations);
    await work.stop();

    expect(await effectsOf(stations.database, 'bulletins')).toHaveLength(1);
  });

  it('lets the running step end when it is stopped, and begins no other', async () => {
    const stations = await openLog();
    await append(stations.database, opinionEvent('a', 1));
    const work = started(stations, 50, 300);
    await setTimeout(200);

    await work.stop();
    const after = await effectsOf(stations.database, 'bulletins');
    await append(stations.database, opinionEvent('b', 1));
    await setTimeout(300);

    expect(after).toHaveLength(1);
    expect(await effectsOf(stations.database, 'bulletins')).toHaveLength(1);
  });

  it.each([
    ['of one name', [consumer(), consumer()], 'named bulletins'],
    ['of a producer nobody can find', [{ ...consumer(), from: 'voting' }], 'address of voting'],
  ])('does not begin with consumers %s', async (_, consumers, reason) => {
    const { url, database } = await openLog();

    expect(() => openEventWork({ url, database, consumers, feeds: {}, inUnit: bareUnit })).toThrow(reason);
  });
});
