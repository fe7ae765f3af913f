export { composeSupergraph } from './compose.ts';
export { createGateway } from './gateway.ts';
export { gatewayContext } from './gateway-context.ts';
export { inProcessDataSource } from './in-process-data-source.ts';
export { openGraph } from './open-graph.ts';
export { remoteDataSource } from './remote-data-source.ts';
export { serveGateway } from './serve-gateway.ts';
export { subgraphNames, subgraphs } from './subgraphs.ts';
export { readSupergraph, supergraphFile } from './supergraph-file.ts';

export type { SubgraphSdl } from './compose.ts';
export type { Gateway, GatewaySettings } from './gateway.ts';
export type { GatewayContext } from './gateway-context.ts';
export type { InProcessSubgraph } from './in-process-data-source.ts';
export type { Graph, GraphSettings } from './open-graph.ts';
export type { RemoteSubgraph } from './remote-data-source.ts';
export type { GatewayServer, GatewayServerSettings } from './serve-gateway.ts';
export type { SubgraphName } from './subgraphs.ts';
