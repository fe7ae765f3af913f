import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Subgraph } from '@renda/graphql';

import type { GatewayContext } from './gateway-context.ts';
import { operationRunner } from './operation-runner.ts';

/** What the gateway needs of a subgraph that lives in its own process. */
export type InProcessSubgraph = Pick<Subgraph, 'name' | 'schema' | 'createContext' | 'formatError'>;

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
      const asked = context as GatewayContext;
      const operation = {
        query: request.query ?? '',
        operationName: request.operationName,
        variables: request.variables,
      };
      const { data, errors } = await operations.run(operation, contextFor(asked, operations.isMutation(operation)));
      // Worded here, where the refusal is still the domain's own error; the gateway relays it as it would from afar.
      return { data: data ?? null, errors: errors?.map((error) => subgraph.formatError(error, asked)) as never };
    },
  };
};
