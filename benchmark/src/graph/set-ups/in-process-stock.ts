// (b) What `npm start` serves, but with the gateway's own source for schemas in the same process.
import { LocalGraphQLDataSource } from '@apollo/gateway';
import { openGraph, serveGateway, createGateway, readSupergraph } from '@renda/supergraph';
import { systemClock } from '@renda/kernel';
import { statutoryCalendar } from '@renda/calendar';
import { createVerifier, developmentIssuer } from '@renda/identity';
import { stopOnSignals } from '@renda/graphql';
import { pino } from 'pino';

import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayContext, SubgraphName } from '@renda/supergraph';
import { fromEnvironment } from './from-environment.ts';

const { port, databaseUrl, dataFolder } = fromEnvironment();
const logger = pino({ level: 'warn' });
const graph = await openGraph({
  databaseUrlOf: () => databaseUrl,
  clock: systemClock,
  calendar: statutoryCalendar(),
  logger,
});
await graph.startWork();

/** The stock source, given the subgraph's context: without it no resolver of ours could run. */
class StockSource extends LocalGraphQLDataSource<GatewayContext> {
  readonly #subgraph: (typeof graph.subgraphs)[SubgraphName];

  constructor(subgraph: (typeof graph.subgraphs)[SubgraphName]) {
    super(subgraph.schema);
    this.#subgraph = subgraph;
  }

  override process(options: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const context = this.#subgraph.createContext(options.context as GatewayContext);
    return super.process({ ...options, context } as unknown as typeof options);
  }
}

const gateway = createGateway({
  supergraphSdl: readSupergraph(),
  dataSourceOf: (name) => new StockSource(graph.subgraphs[name as SubgraphName]),
  logger,
});
const server = await serveGateway({
  gateway,
  port,
  host: '127.0.0.1',
  verify: createVerifier(await developmentIssuer(dataFolder)),
  notReady: graph.notReady,
  logger,
});
stopOnSignals(async () => {
  await server.stop();
  await graph.stop();
}, logger);
