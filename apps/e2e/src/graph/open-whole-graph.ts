import { statutoryCalendar } from '@renda/calendar';
import { inProcessGateway, openGraph, openGraphClient, readSupergraph } from '@renda/supergraph';
import { asAnyone, closeAfterSpec, freshDatabase, testClock } from '@renda/testing';
import { pino } from 'pino';

import { serveForSpec } from './serve-for-spec.ts';
import { wholeGraphTemplate } from './template.ts';

import type { Viewer } from '@renda/identity';
import type { Day, Language } from '@renda/kernel';
import type { Executor, Gateway, Graph, GraphSettings } from '@renda/supergraph';
import type { Answer, TestClock } from '@renda/testing';
import type { ServedGraph } from './serve-for-spec.ts';

export interface WholeGraphOptions {
  /** When the test begins; otherwise ten o'clock of Monday, 2 March 2026. */
  readonly startsAt?: Day | Date;
  /** As `npm start` does it where not said. */
  readonly executor?: Executor;
}

/** All five subgraphs on a fresh database, asked as one graph. */
export interface WholeGraph {
  readonly graph: Graph;
  readonly clock: TestClock;
  readonly databaseUrl: string;
  /** Lines logged so far. */
  readonly logged: readonly Record<string, unknown>[];
  /** Asks the gateway within the process. */
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    viewer?: Viewer,
    language?: Language,
  ): Promise<Answer<T>>;
  /** Numbers and consumes events until nothing is left anywhere. */
  drain(): Promise<void>;
  /** A gateway in front of the subgraphs of this process. */
  gateway(executor?: Executor): Gateway;
  /** The graph over HTTP on a free port, with tokens of a development issuer. */
  serve(executor?: Executor): Promise<ServedGraph>;
}

const settingsOf = (clock: TestClock, logged: Record<string, unknown>[]): Omit<GraphSettings, 'databaseUrlOf'> => ({
  clock,
  calendar: statutoryCalendar(),
  logger: pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) }),
  noticeSender: { send: () => Promise.resolve() },
  poolSize: 4,
});

/** Opens the graph; it is stopped, and its database dropped, when the spec file has ended. */
export const openWholeGraph = async ({ startsAt, executor }: WholeGraphOptions = {}): Promise<WholeGraph> => {
  const clock = testClock(startsAt);
  const logged: Record<string, unknown>[] = [];
  const settings = settingsOf(clock, logged);
  const open = (url: string): Promise<Graph> => openGraph({ ...settings, databaseUrlOf: () => url });
  const { url } = await freshDatabase({ template: wholeGraphTemplate(open) });
  const graph = await open(url);
  closeAfterSpec(() => graph.stop());
  const client = await openGraphClient(graph, settings.logger, executor);
  closeAfterSpec(() => client.stop());
  const gateway = (by: Executor | undefined = executor): Gateway =>
    inProcessGateway({
      supergraphSdl: readSupergraph(),
      subgraphs: Object.values(graph.subgraphs),
      logger: settings.logger,
      executor: by,
    });
  return {
    graph,
    clock,
    databaseUrl: url,
    logged,
    ask: async <T>(query: string, variables = {}, viewer: Viewer = asAnyone(), language: Language = 'en') =>
      asSent<T>(await client.ask(query, variables, viewer, language)),
    drain: graph.drain,
    gateway,
    serve: (by) => serveForSpec({ gateway: gateway(by), notReady: graph.notReady, logger: settings.logger }),
  };
};

// As a client gets it: plain objects, and dates as texts.
const asSent = <T>(answer: object): Answer<T> => JSON.parse(JSON.stringify({ data: null, ...answer })) as Answer<T>;
