// (a2) Our gateway in front of subgraphs in processes of their own.
import { stopOnSignals } from '@renda/graphql';
import { createVerifier, developmentIssuer, readGatewayKey } from '@renda/identity';
import { createGateway, readSupergraph, remoteDataSource, serveGateway } from '@renda/supergraph';
import { pino } from 'pino';

import { fromEnvironment, subgraphUrl } from './from-environment.ts';

const { port, dataFolder, gatewayKey } = fromEnvironment();
const logger = pino({ level: 'warn' });
const key = await readGatewayKey(gatewayKey);
const server = await serveGateway({
  gateway: createGateway({
    supergraphSdl: readSupergraph(),
    dataSourceOf: (name) => remoteDataSource({ name, url: subgraphUrl(name) }, key),
    logger,
  }),
  port,
  host: '127.0.0.1',
  verify: createVerifier(await developmentIssuer(dataFolder)),
  notReady: async () => [],
  logger,
});
stopOnSignals(server.stop, logger);
