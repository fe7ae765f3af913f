import { createBell } from './bell.ts';
import { consumeNext } from './consume.ts';
import { eventErrors } from './errors.ts';
import { feedWithin, openFeed } from './event-feed.ts';
import { parkedEvents } from './parked-events.ts';
import { replayParked } from './replay-parked.ts';
import { sequenceEvents } from './sequence-events.ts';
import { listenForWakes, wakeUp } from './wake-up.ts';

import type { Database } from '@renda/persistence';
import type { Logger } from 'pino';

import type { Bell } from './bell.ts';
import type { Consumption, InTransaction } from './consume.ts';
import type { ConsumerDefinition } from './consumer.ts';
import type { AggregateRef } from './domain-event.ts';
import type { EventFeed, FeedAddress } from './event-feed.ts';
import type { ParkedEvent, ParkedFilter } from './parked-events.ts';
import type { Replay } from './replay-parked.ts';
import type { WakeListener } from './wake-up.ts';

export interface EventWorkOptions<U> {
  readonly database: Database;
  /** The address the database was opened with. */
  readonly url: string;
  readonly consumers: readonly ConsumerDefinition<U>[];
  /** Of every producer the consumers name; one at the own address is read over the own connections. */
  readonly feeds: Readonly<Record<string, FeedAddress>>;
  readonly inUnit: InTransaction<U>;
  readonly logger?: Pick<Logger, 'warn' | 'error'>;
  readonly pollMs?: number;
}

/** The numbering of a subgraph's own events and the reading of others'. */
export interface EventWork {
  /** Begins to number and consume, until stopped. */
  start(): void;
  /** Numbers and consumes until nothing is left; how many steps it took. For tests; producers drain their own. */
  drain(): Promise<number>;
  parked(filter?: ParkedFilter): Promise<readonly ParkedEvent[]>;
  replay(consumer: string, aggregate?: AggregateRef): Promise<Replay>;
  /** Lets the running steps end, begins no other, and closes what it opened. */
  stop(): Promise<void>;
}

export const openEventWork = <U>(options: EventWorkOptions<U>): EventWork => {
  const { database, consumers, pollMs = 2_000 } = options;
  assertNamesUnique(consumers);
  const feeds = new Map<string, EventFeed>();
  const consumptions = consumers.map((consumer): Consumption<U> => {
    const feed = feeds.get(consumer.from) ?? feedOf(consumer.from, options);
    feeds.set(consumer.from, feed);
    return { database, consumer, feed, inUnit: options.inUnit, logger: options.logger };
  });
  const stopping = new AbortController();
  const loops: Promise<void>[] = [];
  const listeners: WakeListener[] = [];

  const loop = async (bell: Bell, what: string, step: () => Promise<number>): Promise<void> => {
    while (!stopping.signal.aborted) {
      const waitMs = await step().catch((error: unknown) => {
        options.logger?.warn({ err: error, schema: database.schema }, `${what} failed and is tried again`);
        return pollMs;
      });
      if (waitMs > 0) await bell.wait(waitMs, stopping.signal);
    }
  };

  const number = async (): Promise<number> => {
    if ((await sequenceEvents(database)) > 0) wakeUp(database, 'numbered');
    return pollMs;
  };

  const consume = async (consumption: Consumption<U>): Promise<number> => {
    const pass = await consumeNext(consumption);
    if (pass === 'ADVANCED') wakeUp(database, 'written');
    return { ADVANCED: 0, CAUGHT_UP: pollMs, BUSY: pollMs, WAITING: 100 }[pass];
  };

  const start = (): void => {
    if (loops.length > 0) return;
    const listen = listenersByUrl(listeners);
    const bellOf = (address: FeedAddress, wake: 'written' | 'numbered'): Bell => {
      const bell = createBell();
      listen(address.url).on(address.schema, wake, bell.ring);
      return bell;
    };
    loops.push(loop(bellOf({ url: options.url, schema: database.schema }, 'written'), 'Numbering events', number));
    for (const consumption of consumptions) {
      const { name, from } = consumption.consumer;
      const address = addressOf(from, options);
      loops.push(loop(bellOf(address, 'numbered'), `Consumer ${name}`, () => consume(consumption)));
    }
  };

  return {
    start,
    drain: () => drain(database, consumptions),
    parked: (filter) => parkedEvents(database.manager, filter),
    replay: (name, aggregate) => replayParked(consumptionOf(consumptions, name), aggregate),
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
      await Promise.all([...listeners, ...feeds.values()].map((open) => open.close()));
    },
  };
};

const drain = async <U>(database: Database, consumptions: readonly Consumption<U>[]): Promise<number> => {
  let steps = 0;
  for (;;) {
    let advanced = await sequenceEvents(database);
    for (const consumption of consumptions) {
      while ((await consumeNext(consumption, { patient: true })) === 'ADVANCED') advanced += 1;
    }
    if (advanced === 0) return steps;
    steps += advanced;
  }
};

const consumptionOf = <U>(consumptions: readonly Consumption<U>[], name: string): Consumption<U> => {
  const found = consumptions.find(({ consumer }) => consumer.name === name);
  if (!found) throw eventErrors.NO_SUCH_CONSUMER({ name });
  return found;
};

// Thrown at the start of the process, by a definition that is wrong.
const addressOf = <U>(from: string, { feeds, url, database }: EventWorkOptions<U>): FeedAddress => {
  const address = from === database.schema ? { url, schema: from } : feeds[from];
  if (!address) throw new Error(`The address of ${from}, whose events are consumed, is not given.`);
  return address;
};

const assertNamesUnique = <U>(consumers: readonly ConsumerDefinition<U>[]): void => {
  const names = consumers.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two consumers are named ${twice}: they would share a checkpoint.`);
};

const feedOf = <U>(from: string, options: EventWorkOptions<U>): EventFeed => {
  const address = addressOf(from, options);
  return address.url === options.url ? feedWithin(address.schema) : openFeed(address);
};

const listenersByUrl = (opened: WakeListener[]): ((url: string) => WakeListener) => {
  const byUrl = new Map<string, WakeListener>();
  return (url) => {
    const known = byUrl.get(url);
    if (known) return known;
    const listener = listenForWakes(url);
    byUrl.set(url, listener);
    opened.push(listener);
    return listener;
  };
};
