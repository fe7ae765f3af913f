import { lockCheckpoint } from './checkpoint.ts';
import { causeOf } from './consume.ts';
import { errorText } from './error-text.ts';
import { parkedEvents } from './parked-events.ts';

import type { EntityManager } from 'typeorm';

import type { Consumption } from './consume.ts';
import type { AggregateRef } from './domain-event.ts';
import type { ParkedEvent } from './parked-events.ts';

export interface Replay {
  readonly applied: number;
  readonly stillParked: number;
}

/**
 * Applies the parked events again, in order, after their cause was mended; one transaction each. Where one fails
 * again, the later ones of its aggregate stay behind it.
 */
export const replayParked = async <U>(consumption: Consumption<U>, aggregate?: AggregateRef): Promise<Replay> => {
  const { database, consumer } = consumption;
  const parked = await parkedEvents(database.manager, { consumer: consumer.name, aggregate }, 100_000);
  const stuck = new Set<string>();
  let applied = 0;
  for (const entry of parked) {
    const key = `${entry.aggregate.type}:${entry.aggregate.id}`;
    if (stuck.has(key)) continue;
    try {
      applied += await database.transaction((manager) => applyParked(manager, consumption, entry));
    } catch (error) {
      stuck.add(key);
      await database.manager.query(
        `UPDATE parked_event SET failures = failures + 1, error = $3, reason = 'FAILED'
         WHERE consumer = $1 AND sequence = $2`,
        [consumer.name, entry.sequence, errorText(error)],
      );
    }
  }
  const left = await parkedEvents(database.manager, { consumer: consumer.name, aggregate }, 100_000);
  return { applied, stillParked: left.length };
};

const applyParked = async <U>(
  manager: EntityManager,
  { consumer, feed, inUnit }: Consumption<U>,
  entry: ParkedEvent,
): Promise<number> => {
  // Keeps the consumer, and a second replay, from acting on the same aggregate meanwhile.
  await lockCheckpoint(manager, consumer, true);
  const [, removed] = await manager.query<[unknown[], number]>(
    'DELETE FROM parked_event WHERE consumer = $1 AND sequence = $2',
    [consumer.name, entry.sequence],
  );
  if (removed === 0) return 0;
  const { events } = await feed.read(manager, entry.sequence - 1, [entry.kind], 1);
  const [event] = events;
  if (!event || event.id !== entry.eventId) throw new Error(`Event ${entry.eventId} is not in the producer's log.`);
  await inUnit(manager, causeOf(consumer, event), (unit) => consumer.apply(event, unit));
  return 1;
};
