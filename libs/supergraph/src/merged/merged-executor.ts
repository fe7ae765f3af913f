import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { presentError } from '@renda/graphql';
import { getOperationAST, getVariableValues, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Logger } from 'pino';

import type { GatewayContext } from '../gateway-context.ts';
import type { InProcessSubgraph } from '../in-process-data-source.ts';
import { type Operation, operationRunner } from '../operation-runner.ts';
import { unknownEntity } from './entity.ts';
import { MergedRequest } from './merged-request.ts';
import { apiSchemasOf, mergedSchema } from './merged-schema.ts';

export interface MergedExecution {
  /** For the server alone, which parses and validates by it. */
  readonly apiSchema: GraphQLSchema;
  readonly executor: GatewayExecutor;
}

/**
 * Answers operations without planning them, where all subgraphs live in this process. Throws `Unmergeable` where that
 * could answer otherwise than the gateway does.
 */
export const mergedExecution = (
  supergraphSdl: string,
  subgraphs: readonly InProcessSubgraph[],
  logger: Logger,
): MergedExecution => {
  const newApiSchema = apiSchemasOf(supergraphSdl);
  const apiSchema = newApiSchema();
  const operations = operationRunner(mergedSchema(supergraphSdl, subgraphs, newApiSchema()));

  /** Errors as a subgraph words them and the gateway relays them. */
  const worded = (error: GraphQLError, identity: GatewayContext): GraphQLError => {
    const { message, path, extensions } = presentError(error, identity, logger);
    return new GraphQLError(message, { path, extensions: { ...extensions, serviceName: 'merged' } });
  };

  return {
    apiSchema,
    executor: async ({ source, request: { operationName, variables }, context }) => {
      const identity = context as GatewayContext;
      const operation: Operation = { query: source, operationName, variables };
      const request = new MergedRequest(subgraphs, identity);
      const { data, errors = [] } = await operations.run(operation, request);
      if (errors.length === 0 && request.failures.length === 0) return { data };

      if (data === undefined && refusesVariables(apiSchema, operation)) return { errors };
      const told = [...request.failures, ...errors.filter(({ originalError }) => originalError !== unknownEntity)];
      if (told.length === 0) return { data };
      return { data: data ?? null, errors: told.map((error) => worded(error, identity)) };
    },
  };
};

/** Whether the gateway itself would have refused the variables: without an answer, and before any subgraph is asked. */
const refusesVariables = (apiSchema: GraphQLSchema, { query, operationName, variables }: Operation): boolean => {
  const definitions = getOperationAST(parse(query), operationName)?.variableDefinitions ?? [];
  return getVariableValues(apiSchema, definitions, variables ?? {}).errors !== undefined;
};
