import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { type GatewayContext, type RequestIdentity } from './gateway-context.ts';
import { operationRunner } from './operation-runner.ts';

/** What the gateway needs of a subgraph that lives in its own process. */
export interface InProcessSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  createContext(identity: RequestIdentity): unknown;
  formatError(error: GraphQLError, identity: RequestIdentity): GraphQLFormattedError;
}

/**
 * Answers the planner's operations within the process, in the subgraph's own context: the gateway's stock source for
 * local schemas would parse and validate each text again and hand over the gateway's context.
 */
export const inProcessDataSource = (subgraph: InProcessSubgraph): GraphQLDataSource<GatewayContext> => {
  const operations = operationRunner(subgraph.schema);

  const contextFor = (request: GatewayContext, isMutation: boolean): unknown => {
    // What loaders read before a mutation is stale after it.
    if (isMutation) request.subgraphContexts.clear();
    const known = request.subgraphContexts.get(subgraph.name);
    if (known) return known;
    const made = subgraph.createContext(request);
    request.subgraphContexts.set(subgraph.name, made);
    return made;
  };

  return {
    async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
      const identity = context as GatewayContext;
      const operation = { query: request.query ?? '', operationName: request.operationName, variables: request.variables };
      const { data, errors } = await operations.run(operation, contextFor(identity, operations.isMutation(operation)));
      return {
        data: data ?? null,
        ...(errors && { errors: errors.map((error) => subgraph.formatError(error, identity)) }),
        http: undefined,
      } as Awaited<ReturnType<GraphQLDataSource['process']>>;
    },
  };
};
