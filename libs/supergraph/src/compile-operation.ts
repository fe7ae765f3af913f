import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

export type RunCompiled = (
  contextValue: unknown,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult> | ExecutionResult;

const asRead = new GraphQLScalarType({ name: 'VariableAsRead' });

/**
 * Compiles operations of one schema. graphql-jit writes out the reading of variables type by type and does not end at an
 * input that contains itself (`and: [StationWhere!]`): the process dies for want of memory. So graphql-js reads the
 * variables, with its own errors, and the compiled operation takes them as they are.
 */
export const operationCompiler = (schema: GraphQLSchema) => {
  const config = schema.toConfig();
  const forCompiling = new GraphQLSchema({ ...config, types: [...config.types, asRead], assumeValid: true });

  return (document: DocumentNode, operationName?: string): RunCompiled | null => {
    if (isAboutSchema(document)) return null;
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const compiled = compileQuery(forCompiling, withUntypedVariables(document), operationName);
    if (!isCompiledQuery(compiled)) return null;
    return (contextValue, variables) => {
      const { coerced, errors } = getVariableValues(schema, definitions, variables);
      return errors ? { errors } : compiled.query({}, contextValue, coerced);
    };
  };
};

// The schema for compiling has a scalar more than the one that may be told.
const isAboutSchema = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, { Field: ({ name }) => void (found ||= name.value === '__schema' || name.value === '__type') });
  return found;
};

const withUntypedVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: (definition) => ({
      ...definition,
      defaultValue: undefined,
      type: { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: asRead.name } },
    }),
  });
