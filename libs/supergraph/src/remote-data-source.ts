import { type GraphQLDataSource, type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from '@apollo/gateway';
import { type SigningKey, signGatewayToken } from '@renda/identity';
import { GraphQLError } from 'graphql';

import type { GatewayContext } from './gateway-context.ts';

export interface RemoteSubgraph {
  readonly name: string;
  readonly url: string;
}

/** Asks a subgraph over HTTP with undici's keep-alive fetch, naming the viewer in a token of 60 seconds for it alone. */
export const remoteDataSource = ({ name, url }: RemoteSubgraph, gatewayKey: SigningKey): GraphQLDataSource =>
  new RemoteGraphQLDataSource<GatewayContext>({
    url,
    fetcher: fetchRefusals as never,
    async willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
      // Health checks and schema loading come without a request of anybody.
      if (!('viewer' in context)) return;
      const { viewer, language, requestId } = context as GatewayContext;
      request.http?.headers.set('accept-language', language);
      request.http?.headers.set('x-request-id', requestId);
      if (viewer.kind === 'ANYONE') return;
      request.http?.headers.set('authorization', `Bearer ${await signGatewayToken(viewer, name, gatewayKey)}`);
    },
    didEncounterError(error: unknown) {
      throw silent(name, url, error);
    },
  });

/** A refusal with status 400 is an answer like any other: it is worded for the client, as it would be in one process. */
const fetchRefusals: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  return response.status === 400 ? new Response(response.body, { headers: response.headers }) : response;
};

// The address and the cause are for the log: the client is told no more than the code.
const silent = (name: string, url: string, cause: unknown): GraphQLError =>
  new GraphQLError(`The subgraph ${name} does not answer.`, {
    originalError: new Error(`The subgraph ${name} at ${url} does not answer.`, { cause }),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: name },
  });
