import './telemetry-off.ts';

import { ApolloGateway, type GraphQLDataSource, type SupergraphSdlUpdateFunction } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Logger } from 'pino';

export interface GatewaySettings {
  readonly supergraphSdl: string;
  readonly dataSourceOf: (name: string) => GraphQLDataSource;
  readonly logger: Logger;
}

export interface Gateway {
  readonly apolloGateway: GatewayInterface;
  /** Swaps in another supergraph without stopping; a broken one is refused and the present one stays. */
  readonly swapSupergraph: (supergraphSdl: string) => void;
}

/** The planner over a supergraph that is known from the start: it asks no subgraph for its schema. */
export const createGateway = ({ supergraphSdl, dataSourceOf, logger }: GatewaySettings): Gateway => {
  let update: SupergraphSdlUpdateFunction | undefined;
  const apolloGateway = new ApolloGateway({
    supergraphSdl: async (hook) => {
      update = hook.update;
      return { supergraphSdl };
    },
    buildService: ({ name }) => dataSourceOf(name),
    logger,
  });
  return { apolloGateway, swapSupergraph: (next) => update?.(next) };
};
