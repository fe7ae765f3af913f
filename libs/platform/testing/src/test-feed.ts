import { closeAfterSpec } from './close-after-spec.ts';

import type { NewEvent } from '@renda/events';
import type { Clock } from '@renda/kernel';
import type { Database } from '@renda/persistence';

/** The log of another subgraph, as the one under test sees it: its events, and nothing else of it. */
export interface TestFeed {
  /** Writes the events as the producer would, numbered and ready to be consumed by `drain`. */
  publish(...events: readonly NewEvent[]): Promise<void>;
}

const openLog = async (url: string, producer: string): Promise<Database> => {
  const { eventMigrations } = await import('@renda/events');
  const { openDatabase } = await import('@renda/persistence');
  return openDatabase({ url, schema: producer, tables: [], migrations: eventMigrations, poolSize: 2 });
};

/** Makes the producer's tables; for the template. */
export const prepareFeed = async (url: string, producer: string): Promise<void> => {
  const log = await openLog(url, producer);
  try {
    await log.migrate();
  } finally {
    await log.close();
  }
};

export const testFeed = (url: string, producer: string, clock: Clock): TestFeed => {
  let opened: Promise<Database> | undefined;
  closeAfterSpec(async () => (await opened)?.close());
  return {
    publish: async (...events) => {
      const { appendEvents, sequenceEvents } = await import('@renda/events');
      const log = await (opened ??= openLog(url, producer));
      const written = events.map((event) => ({ ...event, actor: `system:${producer}`, occurredAt: clock.now() }));
      await log.transaction((manager) => appendEvents(manager, written));
      await sequenceEvents(log);
    },
  };
};
