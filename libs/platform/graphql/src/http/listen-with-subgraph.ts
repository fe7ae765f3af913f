import { ApolloServer } from '@apollo/server';
import { verifyGatewayToken, viewerFrom } from '@renda/identity';

import { apolloOptions } from './apollo-options.ts';
import { addGraphqlRoute } from './graphql-route.ts';
import { createHttpServer } from './http-server.ts';
import { createMetrics } from './metrics.ts';

import type { SigningKey } from '@renda/identity';
import type { Logger } from 'pino';

import type { BaseContext } from '../context.ts';
import type { Subgraph } from '../open-subgraph.ts';
import type { QueryLimits } from './query-limits.ts';

export interface SubgraphServerSettings {
  readonly port: number;
  readonly host: string;
  /** What the gateway's tokens are verified by. */
  readonly gatewayKey: SigningKey;
  readonly logger: Logger;
}

export interface Listening {
  readonly url: string;
  /** Takes no more requests, answers those that run, then stops the subgraph. */
  readonly stop: () => Promise<void>;
}

// The gateway has limited the client's query; its own may be longer, as it asks for many entities and keys at once.
const limits: QueryLimits = { depth: 20, aliases: 500, directives: 500, tokens: 20_000 };
const bodyLimit = 8 * 1024 * 1024;

/** One subgraph over HTTP. A request without a token is anyone's: it reads what is public. */
export const listenWithSubgraph = async <C extends BaseContext>(
  subgraph: Subgraph<C>,
  { port, host, gatewayKey, logger }: SubgraphServerSettings,
): Promise<Listening> => {
  const metrics = createMetrics(subgraph.name);
  const server = createHttpServer({ logger, bodyLimit, notReady: subgraph.notReady, metrics: metrics.registry });
  const apollo = new ApolloServer<C>({
    ...apolloOptions<C>({ logger, limits, introspection: true, plugins: [metrics.plugin] }),
    schema: subgraph.schema,
    persistedQueries: false,
  });
  await apollo.start();
  addGraphqlRoute(server, {
    apollo,
    viewerOf: (authorization) =>
      viewerFrom(authorization, (token) => verifyGatewayToken(token, subgraph.name, gatewayKey)),
    contextOf: subgraph.createContext,
  });
  const url = await server.listen({ port, host });
  return {
    url,
    stop: async () => {
      await server.close();
      await apollo.stop();
      await subgraph.stop();
      metrics.close();
    },
  };
};
