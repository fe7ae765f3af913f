import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
  ValuesOfCorrectTypeRule,
} from 'graphql';
import { boundedCache } from './bounded-cache.ts';
import { operationCompiler, type RunCompiled } from './compile-operation.ts';

export interface Operation {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

interface Prepared {
  readonly document: DocumentNode;
  readonly isMutation: boolean;
  readonly wrongValues: readonly GraphQLError[];
  runs: number;
  /** Null where it cannot be compiled. */
  compiled?: RunCompiled | null;
}

/** Compiling costs as much as some executions; a query seen once is not worth it. */
const RUNS_BEFORE_COMPILING = 3;

/**
 * Runs a query planner's operations against one subgraph schema: each text is parsed once and compiled when it comes
 * again. The planner made it from the composed schema, so only its literals are checked: the composed schema takes any
 * text for a Day. Both caches are bounded.
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
    const wrongValues = validate(schema, document, [ValuesOfCorrectTypeRule]);
    const fresh: Prepared = { document, isMutation, wrongValues, runs: 0 };
    prepared.set(key, fresh);
    return fresh;
  };

  const compile = operationCompiler(schema);

  return {
    isMutation: (operation: Operation): boolean => prepare(operation).isMutation,

    async run(operation: Operation, contextValue: unknown): Promise<ExecutionResult> {
      const entry = prepare(operation);
      if (entry.wrongValues.length > 0) return { errors: entry.wrongValues };
      entry.runs += 1;
      if (entry.runs > RUNS_BEFORE_COMPILING && entry.compiled === undefined) {
        entry.compiled = compile(entry.document, operation.operationName);
      }
      if (entry.compiled) return entry.compiled(contextValue, { ...operation.variables });
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
