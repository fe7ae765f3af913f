import type { GatewayInterface, GatewaySchemaLoadOrUpdateCallback } from '@apollo/server-gateway-interface';
import type { Logger } from 'pino';

import type { Gateway } from '../gateway.ts';
import type { InProcessSubgraph } from '../in-process-data-source.ts';
import { mergedExecution } from './merged-executor.ts';

export interface MergedGatewaySettings {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly InProcessSubgraph[];
  readonly logger: Logger;
}

/** What stands in the gateway's place where nothing needs planning. Throws `Unmergeable`, also at a swap. */
export const createMergedGateway = ({ supergraphSdl, subgraphs, logger }: MergedGatewaySettings): Gateway => {
  const read = (sdl: string) => ({ sdl, ...mergedExecution(sdl, subgraphs, logger) });
  const told = new Set<GatewaySchemaLoadOrUpdateCallback>();
  let present = read(supergraphSdl);
  const tell = (): void => {
    for (const callback of told) callback({ apiSchema: present.apiSchema, coreSupergraphSdl: present.sdl });
  };
  const apolloGateway: GatewayInterface = {
    onSchemaLoadOrUpdate: (callback) => {
      told.add(callback);
      return () => told.delete(callback);
    },
    load: async () => {
      tell();
      return { executor: (context) => present.executor(context) };
    },
    stop: async () => told.clear(),
  };
  return {
    apolloGateway,
    swapSupergraph: (next) => {
      present = read(next);
      tell();
    },
  };
};
