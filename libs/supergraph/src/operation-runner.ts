import { type DocumentNode, type ExecutionResult, type GraphQLSchema, execute, parse } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { boundedCache } from './bounded-cache.ts';

export interface Operation {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

interface Prepared {
  readonly document: DocumentNode;
  readonly isMutation: boolean;
  runs: number;
  compiled?: CompiledQuery | 'NOT_COMPILABLE';
}

/** Compiling costs as much as some executions; a query seen once is not worth it. */
const RUNS_BEFORE_COMPILING = 3;

/**
 * Runs a query planner's operations against one subgraph schema: each text is parsed once, never validated (the planner
 * made it from the composed schema), and compiled when it comes again. Both caches are bounded.
 */
export const operationRunner = (schema: GraphQLSchema, capacity = 500) => {
  const prepared = boundedCache<Prepared>(capacity);

  const prepare = ({ query, operationName }: Operation): Prepared => {
    const key = operationName ? `${operationName}\n${query}` : query;
    const known = prepared.get(key);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    const isMutation = document.definitions.some(
      (node) => node.kind === 'OperationDefinition' && node.operation === 'mutation',
    );
    const fresh: Prepared = { document, isMutation, runs: 0 };
    prepared.set(key, fresh);
    return fresh;
  };

  const compile = (entry: Prepared, operationName: string | undefined): CompiledQuery | 'NOT_COMPILABLE' => {
    const compiled = compileQuery(schema, entry.document, operationName);
    return isCompiledQuery(compiled) ? compiled : 'NOT_COMPILABLE';
  };

  return {
    isMutation: (operation: Operation): boolean => prepare(operation).isMutation,

    async run(operation: Operation, contextValue: unknown): Promise<ExecutionResult> {
      const entry = prepare(operation);
      entry.runs += 1;
      if (entry.runs > RUNS_BEFORE_COMPILING) entry.compiled ??= compile(entry, operation.operationName);
      if (entry.compiled && entry.compiled !== 'NOT_COMPILABLE') {
        return entry.compiled.query({}, contextValue, { ...operation.variables });
      }
      return execute({
        schema,
        document: entry.document,
        contextValue,
        variableValues: operation.variables,
        operationName: operation.operationName,
      });
    },
  };
};
