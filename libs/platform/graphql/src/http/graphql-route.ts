import { fastifyApolloHandler } from '@as-integrations/fastify';
import { isUnidentified } from '@renda/identity';
import { DomainError } from '@renda/kernel';
import { GraphQLError } from 'graphql';

import { errorReader, readerOf } from './request-scope.ts';

import type { ApolloServer, BaseContext } from '@apollo/server';
import type { Viewer } from '@renda/identity';
import type { FastifyInstance } from 'fastify';

import type { RequestIdentity } from '../context.ts';

export interface GraphqlRoute<C extends BaseContext> {
  /** Started already. */
  readonly apollo: ApolloServer<C>;
  /** Who asks, by the header `Authorization`; may refuse with one of `identityErrors`. */
  readonly viewerOf: (authorization: string | undefined) => Promise<Viewer>;
  readonly contextOf: (identity: RequestIdentity) => C;
}

/** Puts Apollo Server on /graphql: identity from the header, language and request id for every error. */
export const addGraphqlRoute = <C extends BaseContext>(
  server: FastifyInstance,
  { apollo, viewerOf, contextOf }: GraphqlRoute<C>,
): void => {
  const handle = fastifyApolloHandler(apollo, {
    context: async (request) =>
      contextOf({ ...readerOf(request), viewer: await identified(viewerOf, request.headers.authorization) }),
  });
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) => errorReader.run(readerOf(request), () => handle.call(server, request, reply)),
  });
};

const identified = async (
  viewerOf: (authorization: string | undefined) => Promise<Viewer>,
  authorization: string | undefined,
) => {
  try {
    return await viewerOf(authorization);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new GraphQLError(error.message, {
      originalError: error,
      extensions: { http: { status: isUnidentified(error) ? 401 : 503 } },
    });
  }
};
