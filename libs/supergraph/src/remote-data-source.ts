import { type GraphQLDataSource, type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from '@apollo/gateway';
import { type SigningKey, signGatewayToken } from '@renda/identity';

import type { GatewayContext } from './gateway-context.ts';

export interface RemoteSubgraph {
  readonly name: string;
  readonly url: string;
}

/** Asks a subgraph over HTTP with undici's keep-alive fetch, naming the viewer in a token of 60 seconds for it alone. */
export const remoteDataSource = ({ name, url }: RemoteSubgraph, gatewayKey: SigningKey): GraphQLDataSource =>
  new RemoteGraphQLDataSource<GatewayContext>({
    url,
    fetcher: fetch as never,
    async willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
      // Health checks and schema loading come without a request of anybody.
      if (!('viewer' in context)) return;
      const { viewer, language, requestId } = context as GatewayContext;
      request.http?.headers.set('accept-language', language);
      request.http?.headers.set('x-request-id', requestId);
      if (viewer.kind === 'ANYONE') return;
      request.http?.headers.set('authorization', `Bearer ${await signGatewayToken(viewer, name, gatewayKey)}`);
    },
  });
