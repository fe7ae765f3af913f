import { execute, GraphQLError, parse, validate } from 'graphql';

import type { BaseContext, Subgraph } from '@renda/graphql';
import type { Viewer } from '@renda/identity';
import type { Language } from '@renda/kernel';
import type { ExecutionResult } from 'graphql';

import type { Answer, AnswerError } from './answer.ts';

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  readonly language: Language;
}

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, source: error.source, extensions: { code } });

const resultOf = async (
  subgraph: Subgraph<BaseContext>,
  { query, variables, viewer, language }: Question,
  requestId: string,
): Promise<ExecutionResult> => {
  const { schema } = subgraph;
  const document = parse(query);
  const problems = validate(schema, document);
  if (problems.length > 0) return { errors: problems.map((each) => withCode(each, 'GRAPHQL_VALIDATION_FAILED')) };
  const contextValue = subgraph.createContext({ viewer, language, requestId });
  return execute({ schema, document, variableValues: variables, contextValue });
};

let asked = 0;

/** Asks the subgraph as the gateway would, in a request of its own, and gets what the client would. */
export const ask = async <T>(subgraph: Subgraph<BaseContext>, question: Question): Promise<Answer<T>> => {
  const reader = { language: question.language, requestId: `test-${(asked += 1)}` };
  const { data, errors } = await resultOf(subgraph, question, reader.requestId);
  const sent = {
    data: data ?? null,
    ...(errors && { errors: errors.map((error) => subgraph.formatError(error, reader)) }),
  };
  return JSON.parse(JSON.stringify(sent)) as { data: T | null; errors?: AnswerError[] };
};
