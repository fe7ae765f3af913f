import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

import type { GatewayContext } from './gateway-context.ts';

/**
 * Refuses a document whose operation is not clear, as Apollo Server does by itself without a gateway; the gateway would
 * fail on it as on a fault of ours.
 */
export const namedOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, request: { operationName } }) => {
      if (operation) return;
      const detail = operationName
        ? `There is no operation "${operationName}".`
        : 'The document has several operations.';
      throw new GraphQLError(detail, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
    },
  }),
};
