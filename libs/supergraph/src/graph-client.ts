import { randomUUID } from 'node:crypto';

import { ApolloServer } from '@apollo/server';
import { apolloOptions } from '@renda/graphql';
import type { Viewer } from '@renda/identity';
import type { Language } from '@renda/kernel';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

import { gatewayContext, type GatewayContext } from './gateway-context.ts';
import { type Executor, inProcessGateway } from './in-process-gateway.ts';
import type { Graph } from './open-graph.ts';
import { readSupergraph } from './supergraph-file.ts';

export interface GraphClientAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

/** Asks the single graph from within the process, as a viewer: the same execution, rules and words as over HTTP. */
export interface GraphClient {
  readonly ask: (
    query: string,
    variables: Readonly<Record<string, unknown>>,
    viewer: Viewer,
    language?: Language,
  ) => Promise<GraphClientAnswer>;
  readonly stop: () => Promise<void>;
}

export const openGraphClient = async (graph: Graph, logger: Logger, executor?: Executor): Promise<GraphClient> => {
  const gateway = inProcessGateway({
    supergraphSdl: readSupergraph(),
    subgraphs: Object.values(graph.subgraphs),
    logger,
    executor,
  });
  const apollo = new ApolloServer<GatewayContext>({
    ...apolloOptions<GatewayContext>({ logger, introspection: true }),
    gateway: gateway.apolloGateway,
  });
  await apollo.start();
  return {
    ask: async (query, variables, viewer, language = 'zh-CN') => {
      const { body } = await apollo.executeOperation(
        { query, variables: { ...variables } },
        { contextValue: gatewayContext({ viewer, language, requestId: randomUUID() }) },
      );
      return body.kind === 'single' ? body.singleResult : {};
    },
    stop: () => apollo.stop(),
  };
};
