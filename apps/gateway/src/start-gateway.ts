import { stopOnSignals } from '@renda/graphql';
import { createVerifier, developmentIssuer, readGatewayKey } from '@renda/identity';
import { createGateway, readSupergraph, remoteDataSource, serveGateway } from '@renda/supergraph';
import { pino } from 'pino';

import { silentSubgraphs } from './silent-subgraphs.ts';

import type { SubgraphName } from '@renda/supergraph';

import type { GatewayEnvironment } from './gateway-environment.ts';

/** The single graph in front of subgraphs that are processes of their own. It starts without them and waits for none. */
export const startGateway = async (environment: GatewayEnvironment): Promise<void> => {
  const { port, host, logLevel, signingKey, subgraphUrls, signIn, dataFolder } = environment;
  const logger = pino({ name: 'gateway', level: logLevel });
  const key = await readGatewayKey(signingKey, 'RENDA_GATEWAY_SIGNING_KEY');
  const gateway = createGateway({
    supergraphSdl: readSupergraph(),
    dataSourceOf: (name) => remoteDataSource({ name, url: subgraphUrls[name as SubgraphName] }, key),
    logger,
  });
  try {
    const server = await serveGateway({
      gateway,
      port,
      host,
      verify: createVerifier(signIn ?? (await developmentIssuer(dataFolder))),
      notReady: () => silentSubgraphs(subgraphUrls),
      logger,
    });
    logger.info({ url: server.url }, 'The gateway answers');
    stopOnSignals(server.stop, logger);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException | null)?.code === 'EADDRINUSE';
    throw isTaken ? new Error(`Port ${port} is in use: stop what uses it, or set PORT to another one.`) : error;
  }
};
