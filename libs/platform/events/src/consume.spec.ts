import { openDatabase } from '@renda/persistence';
import { freshDatabase } from '@renda/testing';

import { openEventWork } from './event-work.ts';
import { append, bareUnit, effectsOf, openLog, opinionEvent } from './spec/log-database.ts';

import type { Database } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

import type { ConsumerDefinition } from './consumer.ts';
import type { EventWork } from './event-work.ts';
import type { LogDatabase } from './spec/log-database.ts';

type Consumer = ConsumerDefinition<EntityManager>;

/** Writes one row per application; fails where told to, after writing. */
const recording = (name: string, fails: (id: string, number: number) => boolean = () => false): Consumer => ({
  name,
  from: 'stations',
  kinds: ['opinion.sorted'],
  apply: async (event, manager) => {
    const { number } = event.data as { number: number };
    await manager.query('INSERT INTO effect (consumer, event_id, aggregate_id, number) VALUES ($1, $2, $3, $4)', [
      name,
      event.id,
      event.aggregate.id,
      number,
    ]);
    if (fails(event.aggregate.id, number)) throw new Error('cannot take it');
  },
});

const workOf = ({ url, database }: LogDatabase, consumers: readonly Consumer[], feedUrl = url): EventWork =>
  openEventWork({
    url,
    database,
    consumers,
    feeds: { stations: { url: feedUrl, schema: 'stations' } },
    inUnit: bareUnit,
  });

const pairs = async (database: Database, consumer: string): Promise<string[]> =>
  (await effectsOf(database, consumer)).map((row) => `${row.aggregate_id}:${row.number}`);

describe('A consumer', () => {
  it('applies each event once, in order, and goes on where it stopped (EVT-1)', async () => {
    const stations = await openLog();
    const work = workOf(stations, [recording('bulletins')]);
    await append(stations.database, opinionEvent('a', 1), opinionEvent('b', 1), opinionEvent('a', 2));
    await work.drain();
    await append(stations.database, opinionEvent('b', 2), opinionEvent('c', 1, { kind: 'opinion.other' }));
    await work.drain();

    expect(await pairs(stations.database, 'bulletins')).toEqual(['a:1', 'b:1', 'a:2', 'b:2']);
  });

  it('reads the log of a producer in another database', async () => {
    const stations = await openLog();
    const suggestions = await openLog('suggestions');
    const work = workOf(suggestions, [recording('suggestions')], stations.url);
    await append(stations.database, ...[1, 2, 3].map((number) => opinionEvent('a', number)));
    const producer = workOf(stations, []);
    await producer.drain();

    await work.drain();
    await work.stop();

    expect(await pairs(suggestions.database, 'suggestions')).toEqual(['a:1', 'a:2', 'a:3']);
  });

  it('leaves neither effect nor checkpoint when it is cut off before the commit', async () => {
    const stations = await openLog();
    await append(stations.database, opinionEvent('a', 1), opinionEvent('a', 2));
    let cut = true;
    const cutOff: Consumer = {
      ...recording('bulletins'),
      apply: async (event, manager) => {
        await recording('bulletins').apply(event, manager);
        const { number } = event.data as { number: number };
        if (number === 2 && cut) {
          cut = false;
          await manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
        }
      },
    };
    const work = workOf(stations, [cutOff]);

    await expect(work.drain()).rejects.toThrow();
    const afterCut = await pairs(stations.database, 'bulletins');
    await work.drain();

    expect(afterCut).toEqual([]);
    expect(await pairs(stations.database, 'bulletins')).toEqual(['a:1', 'a:2']);
    expect(await work.parked()).toEqual([]);
  });

  it('has its effect once when two processes compete', async () => {
    const { url } = await freshDatabase();
    const first = await openLog('stations', url);
    const second = { url, database: await openDatabase({ url, schema: 'stations', tables: [], migrations: [] }) };
    const events = Array.from({ length: 400 }, (_, index) => opinionEvent(`o${index % 7}`, index));
    await append(first.database, ...events);
    const works = [workOf(first, [recording('bulletins')]), workOf(second, [recording('bulletins')])];

    await Promise.all(works.flatMap((work) => [work.drain(), work.drain()]));
    await second.database.close();

    expect(await pairs(first.database, 'bulletins')).toEqual(events.map(({ aggregate }, n) => `${aggregate.id}:${n}`));
  });
});

describe('A poison event', () => {
  const given = async (fails: (id: string, number: number) => boolean) => {
    const stations = await openLog();
    const works = workOf(stations, [recording('bulletins', fails), recording('statistics')]);
    await append(
      stations.database,
      ...['a:1', 'b:1', 'a:2', 'b:2', 'a:3'].map((pair) => opinionEvent(pair[0] ?? '', Number(pair[2]))),
    );
    return { ...stations, work: works };
  };

  it('is parked after five failures, later events of its aggregate behind it, and holds nothing else up (EVT-1)', async () => {
    let attempts = 0;
    const { work, database } = await given((id, number) => id === 'a' && number === 2 && (attempts += 1) > 0);

    await work.drain();

    // The batch it was first part of is not an attempt of its own.
    expect(attempts).toBe(6);
    expect(await pairs(database, 'bulletins')).toEqual(['a:1', 'b:1', 'b:2']);
    expect(await pairs(database, 'statistics')).toEqual(['a:1', 'b:1', 'a:2', 'b:2', 'a:3']);
    expect(await work.parked()).toMatchObject([
      { consumer: 'bulletins', sequence: 3, reason: 'FAILED', failures: 5, error: 'Error: cannot take it' },
      { consumer: 'bulletins', sequence: 5, reason: 'BEHIND', failures: 0, aggregate: { id: 'a' } },
    ]);
  });

  it('is applied in order with those behind it when replayed after the cause was mended', async () => {
    let broken = true;
    const { work, database } = await given((id, number) => broken && id === 'a' && number === 2);
    await work.drain();
    broken = false;

    const replay = await work.replay('bulletins', { type: 'CitizenOpinion', id: 'a' });
    await append(database, opinionEvent('a', 4));
    await work.drain();

    expect(replay).toEqual({ applied: 2, stillParked: 0 });
    expect(await pairs(database, 'bulletins')).toEqual(['a:1', 'b:1', 'b:2', 'a:2', 'a:3', 'a:4']);
  });

  it('stays parked, with those behind it, when it fails again', async () => {
    const { work } = await given((id, number) => id === 'a' && number === 2);
    await work.drain();

    const replay = await work.replay('bulletins');

    expect(replay).toEqual({ applied: 0, stillParked: 2 });
    expect((await work.parked()).map(({ failures, reason }) => [failures, reason])).toEqual([
      [6, 'FAILED'],
      [0, 'BEHIND'],
    ]);
  });

  it('is replayed for a known consumer only', async () => {
    const { work } = await given(() => false);

    expect(() => work.replay('nobody')).toThrow(expect.objectContaining({ code: 'NO_SUCH_CONSUMER' }));
  });
});
