import { statutoryCalendar } from '@renda/calendar';
import { listenWithSubgraph } from '@renda/graphql';
import { newGatewayKey, readGatewayKey } from '@renda/identity';
import { createGateway, openGraph, readSupergraph, remoteDataSource, subgraphNames } from '@renda/supergraph';
import { closeAfterSpec } from '@renda/testing';
import { pino } from 'pino';

import { serveForSpec } from './serve-for-spec.ts';

import type { Clock } from '@renda/kernel';
import type { Gateway, SubgraphName } from '@renda/supergraph';
import type { ServedGraph } from './serve-for-spec.ts';

/** The split deployment: five servers and a gateway that asks them over HTTP. */
export interface SplitGraph extends ServedGraph {
  readonly urlOf: (subgraph: SubgraphName) => string;
  /** Ends one subgraph's server. */
  readonly kill: (subgraph: SubgraphName) => Promise<void>;
  readonly logged: readonly string[];
}

/** Opens the five subgraphs of a database once more, each on a free port of its own. */
export const openSplitGraph = async (databaseUrl: string, clock: Clock): Promise<SplitGraph> => {
  const logged: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const calendar = statutoryCalendar();
  const { subgraphs } = await openGraph({ databaseUrlOf: () => databaseUrl, clock, calendar, logger, poolSize: 2 });
  const gatewayKey = await readGatewayKey((await newGatewayKey()).signing);
  const servers = new Map<string, { readonly url: string; stop(): Promise<void> }>();
  for (const name of subgraphNames) {
    servers.set(name, await listenWithSubgraph(subgraphs[name], { port: 0, host: '127.0.0.1', gatewayKey, logger }));
  }
  const kill = async (name: string): Promise<void> => {
    const server = servers.get(name);
    servers.delete(name);
    await server?.stop();
  };
  closeAfterSpec(async () => void (await Promise.all([...servers.keys()].map(kill))));

  const urls = new Map([...servers].map(([name, { url }]) => [name, `${url}/graphql`]));
  const urlOf = (name: string): string => urls.get(name) ?? '';
  const gateway: Gateway = createGateway({
    supergraphSdl: readSupergraph(),
    dataSourceOf: (name) => remoteDataSource({ name, url: urlOf(name) }, gatewayKey),
    logger,
  });
  const served = await serveForSpec({ gateway, notReady: async () => [], logger });
  return { ...served, urlOf, kill, logged };
};
