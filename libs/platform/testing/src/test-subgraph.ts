import { asAnyone } from './actors.ts';
import { ask } from './ask.ts';
import { closeAfterSpec } from './close-after-spec.ts';
import { freshDatabase } from './fresh-database.ts';
import { testClock } from './test-clock.ts';
import { prepareFeed, testFeed } from './test-feed.ts';

import type { NoticeSender } from '@renda/events';
import type { BaseContext, Subgraph, SubgraphDefinition, SubgraphSettings } from '@renda/graphql';
import type { Viewer } from '@renda/identity';
import type { Day, Language, WorkingCalendar } from '@renda/kernel';
import type { Database } from '@renda/persistence';

import type { Answer } from './answer.ts';
import type { DatabaseTemplate } from './fresh-database.ts';
import type { TestClock } from './test-clock.ts';
import type { TestFeed } from './test-feed.ts';

export interface TestSubgraphOptions {
  /** When the test begins; otherwise ten o'clock of Monday, 2 March 2026. */
  readonly startsAt?: Day | Date;
  /** Otherwise the statutory one. */
  readonly calendar?: WorkingCalendar;
  readonly language?: Language;
  readonly noticeSender?: NoticeSender;
}

/** A subgraph on a database of its own, with a clock to move, asked without HTTP and with all access rules on. */
export interface TestSubgraph<C extends BaseContext = BaseContext> {
  readonly subgraph: Subgraph<C>;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly clock: TestClock;
  /** Lines logged so far. */
  readonly logged: readonly Record<string, unknown>[];
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    viewer?: Viewer,
  ): Promise<Answer<T>>;
  /** The context of a request, to call a loader or a command without the graph. */
  contextOf(viewer: Viewer): C;
  /** The log of a producer this subgraph listens to. */
  feed(producer: string): TestFeed;
  /** Numbers its own events and consumes those of its feeds until nothing is left. */
  drain(): Promise<void>;
  /** Runs a job of the definition here and now. */
  runJob(name: string, data?: object): Promise<void>;
  /** SQL statements sent so far. */
  statements(): number;
  /** How many SQL statements the work sends (ONE-6). */
  statementsOf(work: () => Promise<unknown>): Promise<number>;
}

type Definition<R extends object, C extends BaseContext<R>> = SubgraphDefinition<R, C>;

// Every subgraph copies the policies of representatives, whatever else it listens to.
const producersOf = <R extends object, C extends BaseContext<R>>(definition: Definition<R, C>): readonly string[] =>
  [...new Set(['representatives', ...(definition.consumers ?? []).map(({ from }) => from)])].filter(
    (producer) => producer !== definition.name,
  );

const templateOf = <R extends object, C extends BaseContext<R>>(
  definition: Definition<R, C>,
  open: (url: string) => Promise<Subgraph<C>>,
): DatabaseTemplate => {
  const producers = producersOf(definition);
  const migrations = definition.migrations.map(({ name, text }) => [name, text.up]);
  return {
    key: JSON.stringify([definition.name, producers, migrations]),
    prepare: async (url) => {
      for (const producer of producers) await prepareFeed(url, producer);
      await (await open(url)).stop();
    },
  };
};

const fallbackSender: NoticeSender = { send: () => Promise.resolve() };

const settingsOf = async (
  options: TestSubgraphOptions,
  clock: TestClock,
  logged: Record<string, unknown>[],
): Promise<Omit<SubgraphSettings, 'databaseUrl' | 'feedUrls'>> => {
  const { pino } = await import('pino');
  const write = (line: string): void => void logged.push(JSON.parse(line) as Record<string, unknown>);
  return {
    clock,
    calendar: options.calendar ?? (await import('@renda/calendar')).statutoryCalendar(),
    logger: pino({ level: 'debug' }, { write }),
    noticeSender: options.noticeSender ?? fallbackSender,
    poolSize: 5,
  };
};

/** Opens the subgraph; it is closed, and its database dropped, when the spec file has ended. */
export const testSubgraph = async <R extends object, C extends BaseContext<R>>(
  definition: Definition<R, C>,
  options: TestSubgraphOptions = {},
): Promise<TestSubgraph<C>> => {
  const { openSubgraph } = await import('@renda/graphql');
  const clock = testClock(options.startsAt);
  const logged: Record<string, unknown>[] = [];
  const settings = await settingsOf(options, clock, logged);
  const producers = producersOf(definition);
  let wakes = 0;
  // Sent some time after the commit of what came before, it is no part of what is counted.
  const onStatement = (text: string): void => {
    if (text.startsWith('SELECT pg_notify')) wakes += 1;
  };
  const open = (url: string): Promise<Subgraph<C>> => {
    const feedUrls = Object.fromEntries(producers.map((producer) => [producer, url]));
    return openSubgraph(definition, { ...settings, databaseUrl: url, feedUrls, onStatement });
  };
  const { url } = await freshDatabase({ template: templateOf(definition, open) });
  const subgraph = await open(url);
  closeAfterSpec(() => subgraph.stop());
  const feeds = new Map(producers.map((producer) => [producer, testFeed(url, producer, clock)]));
  const { language = 'en' } = options;
  const statements = (): number => subgraph.database.statements() - wakes;
  return {
    subgraph,
    database: subgraph.database,
    databaseUrl: url,
    clock,
    logged,
    ask: (query, variables = {}, viewer = asAnyone()) => ask(subgraph, { query, variables, viewer, language }),
    contextOf: (viewer) => subgraph.createContext({ viewer, language, requestId: 'test' }),
    feed: (producer) => {
      const feed = feeds.get(producer);
      if (!feed) throw new Error(`${definition.name} listens to ${producers.join(', ')}, not to ${producer}.`);
      return feed;
    },
    drain: async () => {
      await subgraph.drain();
    },
    runJob: (name, data) => subgraph.runJob(name, data),
    statements,
    statementsOf: async (work) => {
      const before = statements();
      await work();
      return statements() - before;
    },
  };
};
