import { lockCheckpoint, moveCheckpoint, recordFailure } from './checkpoint.ts';
import { errorText } from './error-text.ts';
import { aggregateKey, parkedAggregates, parkEvent } from './parked-events.ts';

import type { Database } from '@renda/persistence';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';

import type { SequencedEvent } from './changes.ts';
import type { ConsumerDefinition } from './consumer.ts';
import type { EventFeed } from './event-feed.ts';

/** Runs the work in a unit of the given transaction, and writes what the unit gathered: own events and notices. */
export type InTransaction<U> = <T>(
  manager: EntityManager,
  cause: EffectCause,
  work: (unit: U) => Promise<T>,
) => Promise<T>;

export interface EffectCause {
  /** `consumer:<name>` or `job:<name>`. */
  readonly name: string;
  /** The event or job, as the request id of what it brings about. */
  readonly requestId: string;
}

export interface Consumption<U> {
  readonly database: Database;
  readonly consumer: ConsumerDefinition<U>;
  readonly feed: EventFeed;
  readonly inUnit: InTransaction<U>;
  readonly logger?: Pick<Logger, 'warn' | 'error'>;
}

/** ADVANCED: there may be more. BUSY: another process is at it. WAITING: a failed event's next attempt is not due. */
export type Pass = 'ADVANCED' | 'CAUGHT_UP' | 'BUSY' | 'WAITING';

export interface PassOptions {
  /** For tests: waits for another process instead of answering BUSY, and does not wait between attempts. */
  readonly patient?: boolean;
  readonly limit?: number;
}

export const failuresBeforeParking = 5;
const eventsAtOnce = 50;
const delaysMs = [100, 300, 900, 2_700];

/**
 * Applies the next events and moves the checkpoint, all in one transaction (EVT-1). When one fails, those before it are
 * applied without it; it is tried again with a growing delay and parked after the fifth failure, and later events of
 * its aggregate behind it, so that nothing else is held up.
 */
export const consumeNext = async <U>(consumption: Consumption<U>, options: PassOptions = {}): Promise<Pass> => {
  const progress: Progress = { applying: null, applied: 0 };
  try {
    return await consumption.database.transaction((manager) => applyNext(manager, consumption, options, progress));
  } catch (error) {
    if (!progress.applying || isConnectionLoss(error)) throw error;
    if (progress.applied > 0) return consumeNext(consumption, { ...options, limit: progress.applied });
    await fail(consumption, progress.applying, error);
    return 'ADVANCED';
  }
};

interface Progress {
  applying: SequencedEvent | null;
  applied: number;
}

const applyNext = async <U>(
  manager: EntityManager,
  { consumer, feed, inUnit }: Consumption<U>,
  { patient = false, limit = eventsAtOnce }: PassOptions,
  progress: Progress,
): Promise<Pass> => {
  Object.assign(progress, { applying: null, applied: 0 });
  const checkpoint = await lockCheckpoint(manager, consumer, patient);
  if (!checkpoint) return 'BUSY';
  if (!patient && checkpoint.retryAt && checkpoint.retryAt > new Date()) return 'WAITING';
  const { events, upTo } = await feed.read(manager, checkpoint.sequence, consumer.kinds, limit);
  const parked = await parkedAggregates(manager, consumer.name);
  for (const event of events) {
    if (parked.has(aggregateKey(event.aggregate))) {
      await parkEvent(manager, consumer, event, { reason: 'BEHIND', failures: 0 });
    } else {
      progress.applying = event;
      await inUnit(manager, causeOf(consumer, event), (unit) => consumer.apply(event, unit));
      progress.applying = null;
    }
    progress.applied += 1;
  }
  if (upTo > checkpoint.sequence) await moveCheckpoint(manager, consumer.name, upTo);
  return events.length > 0 ? 'ADVANCED' : 'CAUGHT_UP';
};

export const causeOf = (consumer: ConsumerDefinition<never>, event: SequencedEvent): EffectCause => ({
  name: `consumer:${consumer.name}`,
  requestId: `event:${event.id}`,
});

const fail = async <U>(consumption: Consumption<U>, event: SequencedEvent, error: unknown): Promise<void> => {
  const { database, consumer, logger } = consumption;
  const failures = await database.transaction((manager) => countFailure(manager, consumer, event, error));
  const facts = { err: error, consumer: consumer.name, event: event.id, failures };
  if (failures >= failuresBeforeParking) logger?.error(facts, 'Event parked');
  else logger?.warn(facts, 'Event could not be applied and is tried again');
};

const countFailure = async (
  manager: EntityManager,
  consumer: ConsumerDefinition<never>,
  event: SequencedEvent,
  error: unknown,
): Promise<number> => {
  const checkpoint = await lockCheckpoint(manager, consumer, true);
  // Another process may have got past it meanwhile.
  if (!checkpoint || checkpoint.sequence >= event.sequence) return 0;
  const failures = checkpoint.failures + 1;
  const text = errorText(error);
  if (failures < failuresBeforeParking) {
    const retryAt = new Date(Date.now() + (delaysMs[failures - 1] ?? 0));
    await recordFailure(manager, consumer.name, { failures, retryAt, error: text });
  } else {
    await parkEvent(manager, consumer, event, { reason: 'FAILED', error: text, failures });
    await moveCheckpoint(manager, consumer.name, event.sequence);
  }
  return failures;
};

// The database going away is not the event's fault.
const isConnectionLoss = (error: unknown): boolean => {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(String(driverError?.code ?? code ?? ''));
};
