import { ApolloServer } from '@apollo/server';
import { addGraphqlRoute, apolloOptions, createHttpServer, createMetrics } from '@renda/graphql';
import { type Verifier, viewerFrom } from '@renda/identity';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

import type { Gateway } from './gateway.ts';
import { gatewayContext, type GatewayContext } from './gateway-context.ts';
import { namedOperation } from './named-operation.ts';
import { boundedPersistedQueries } from './persisted-queries.ts';

export interface GatewayServerSettings {
  readonly gateway: Gateway;
  readonly port: number;
  readonly host: string;
  readonly verify: Verifier;
  readonly notReady: () => Promise<readonly string[]>;
  readonly logger: Logger;
  /** Adds further routes, as the console page, before the server listens. */
  readonly extend?: (server: FastifyInstance) => Promise<void> | void;
}

export interface GatewayServer {
  readonly url: string;
  /** Takes no more requests and answers those that run. */
  readonly stop: () => Promise<void>;
}

/** The single graph over HTTP. */
export const serveGateway = async (settings: GatewayServerSettings): Promise<GatewayServer> => {
  const { gateway, logger, verify } = settings;
  const metrics = createMetrics('gateway');
  const server = createHttpServer({ logger, notReady: settings.notReady, metrics: metrics.registry });
  const apollo = new ApolloServer<GatewayContext>({
    ...apolloOptions<GatewayContext>({ logger, introspection: true, plugins: [metrics.plugin, namedOperation] }),
    gateway: gateway.apolloGateway,
    persistedQueries: { cache: boundedPersistedQueries() },
  });
  await apollo.start();
  addGraphqlRoute(server, {
    apollo,
    viewerOf: (authorization) => viewerFrom(authorization, verify),
    contextOf: gatewayContext,
  });
  await settings.extend?.(server);
  const url = await server.listen({ port: settings.port, host: settings.host });
  return {
    url,
    stop: async () => {
      await server.close();
      await apollo.stop();
      metrics.close();
    },
  };
};
