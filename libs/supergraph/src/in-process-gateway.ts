import type { Logger } from 'pino';

import { createGateway, type Gateway } from './gateway.ts';
import { inProcessDataSource, type InProcessSubgraph } from './in-process-data-source.ts';
import { createMergedGateway } from './merged/merged-gateway.ts';
import { Unmergeable } from './merged/unmergeable.ts';

/** How a graph in one process is answered: by one schema without hops, or by the planner as a split one. */
export const executors = ['merged', 'planned'] as const;

export type Executor = (typeof executors)[number];

export interface InProcessGatewaySettings {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly InProcessSubgraph[];
  readonly logger: Logger;
  readonly executor?: Executor;
}

/** The gateway before subgraphs of this process; a supergraph that cannot be merged as a whole is planned as a whole. */
export const inProcessGateway = (settings: InProcessGatewaySettings): Gateway => {
  const { supergraphSdl, subgraphs, logger, executor = 'merged' } = settings;
  if (executor === 'merged') {
    try {
      return createMergedGateway(settings);
    } catch (error) {
      if (!(error instanceof Unmergeable)) throw error;
      logger.warn({ reason: error.message }, 'The graph is not merged: the gateway plans every query.');
    }
  }
  const sources = new Map(subgraphs.map((subgraph) => [subgraph.name, inProcessDataSource(subgraph)]));
  return createGateway({
    supergraphSdl,
    dataSourceOf: (name) => {
      const source = sources.get(name);
      if (!source) throw new Error(`The subgraph ${name} is not in this process.`);
      return source;
    },
    logger,
  });
};
