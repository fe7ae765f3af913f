import { unitsOf } from '@renda/commands';
import { announceEvents, consoleNoticeSender, noticeJobs, openEventWork, openJobs } from '@renda/events';
import { policyCopy } from '@renda/policy';

import type { CommandBase, Unit } from '@renda/commands';
import type { ConsumerDefinition, EventWork, Jobs } from '@renda/events';
import type { Database } from '@renda/persistence';

import type { BaseContext } from './context.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import type { SubgraphSettings } from './open-subgraph.ts';

/** What a subgraph does besides answering. */
export interface SubgraphWork {
  /** Numbers events, consumes those of others, sends notices, runs jobs, until the subgraph stops. */
  readonly startWork: () => Promise<void>;
  /** Numbers and consumes until nothing is left; for tests and imports. */
  readonly drain: () => Promise<number>;
  /** Runs a job of the definition here and now; for tests and by hand. */
  readonly runJob: (name: string, data?: object) => Promise<void>;
  /** Parked events and their replay. */
  readonly events: Pick<EventWork, 'parked' | 'replay'>;
  /** The queue; null until the work has been started. */
  readonly jobs: () => Jobs | null;
}

interface OpenWork extends SubgraphWork {
  readonly sendJob: () => CommandBase['sendJob'];
  readonly stopWork: () => Promise<void>;
}

export const openWork = <R extends object, C extends BaseContext<R>>(
  definition: SubgraphDefinition<R, C>,
  settings: SubgraphSettings,
  database: Database,
): OpenWork => {
  const { clock, calendar, logger, databaseUrl: url } = settings;
  let jobs: Jobs | null = null;
  const sendJob = (): CommandBase['sendJob'] => jobs?.send;
  const inUnit = unitsOf<R>({
    clock,
    calendar,
    repositoriesOf: definition.repositoriesOf,
    personalFields: definition.personalFields,
    // Read at each use: there is no queue until the work has been started.
    get sendJob() {
      return sendJob();
    },
  });
  const eventWork = openEventWork<Unit<R>>({
    database,
    url,
    inUnit,
    logger,
    consumers: consumersOf(definition, settings),
    feeds: Object.fromEntries(
      Object.entries(settings.feedUrls).map(([schema, feedUrl]) => [schema, { url: feedUrl, schema }]),
    ),
  });
  const definedJobs = definition.jobs ?? [];

  return {
    sendJob,
    jobs: () => jobs,
    events: eventWork,
    drain: eventWork.drain,
    runJob: async (name, data = {}) => {
      const job = definedJobs.find((defined) => defined.name === name);
      if (!job) throw new Error(`${definition.name} has no job ${name}.`);
      const cause = { name: `job:${name}`, requestId: 'by-hand' };
      await job.run(data, {
        id: 'by-hand',
        signal: new AbortController().signal,
        inUnit: async (work) => {
          const result = await database.transaction((manager) => inUnit(manager, cause, work));
          announceEvents(database);
          return result;
        },
      });
    },
    startWork: async () => {
      if (jobs) return;
      const sender = settings.noticeSender ?? consoleNoticeSender(logger);
      jobs = await openJobs<Unit<R>>({
        database,
        url,
        inUnit,
        logger,
        jobs: [...noticeJobs<Unit<R>>(database, sender), ...definedJobs],
      });
      eventWork.start();
    },
    stopWork: async () => {
      await jobs?.stop();
      await eventWork.stop();
    },
  };
};

/** The definition's consumers and, but for the owner of the values, the copy of policy; only of producers that can be reached. */
const consumersOf = <R extends object, C extends BaseContext<R>>(
  { name, consumers = [] }: SubgraphDefinition<R, C>,
  { feedUrls, logger }: SubgraphSettings,
): readonly ConsumerDefinition<Unit<R>>[] => {
  const all = name === policyCopy.from ? consumers : [policyCopy, ...consumers];
  const reachable = all.filter(({ from }) => from === name || feedUrls[from] !== undefined);
  const left = all.filter((consumer) => !reachable.includes(consumer)).map((consumer) => consumer.name);
  if (left.length > 0) logger.warn({ subgraph: name, consumers: left }, 'Consumers without a feed do not run');
  return reachable;
};
