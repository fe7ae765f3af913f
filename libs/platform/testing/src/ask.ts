import { DomainError } from '@renda/kernel';
import { execute, GraphQLError, parse, validate } from 'graphql';

import type { BaseContext, Subgraph } from '@renda/graphql';
import type { Viewer } from '@renda/identity';
import type { Language } from '@renda/kernel';

import type { Answer, AnswerError } from './answer.ts';

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  readonly language: Language;
}

const domainErrorOf = (error: unknown): DomainError | undefined => {
  if (error instanceof DomainError) return error;
  return error instanceof GraphQLError ? domainErrorOf(error.originalError) : undefined;
};

const asSent = (error: GraphQLError, language: Language): AnswerError => {
  const refusal = domainErrorOf(error);
  const { path } = error;
  if (!refusal)
    return { message: error.message, path, extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } };
  const { code, rule, field, params } = refusal;
  return { message: refusal.sentence(language), path, extensions: { code, rule, field, params } };
};

let asked = 0;

/** Asks the subgraph as the gateway would, a request of its own each time. */
export const ask = async <T>(subgraph: Subgraph<BaseContext>, question: Question): Promise<Answer<T>> => {
  const { viewer, language } = question;
  const document = parse(question.query);
  const problems = validate(subgraph.schema, document);
  if (problems.length > 0) throw new Error(`The query of this test is wrong: ${problems.join('\n')}`);
  const { data, errors } = await execute({
    schema: subgraph.schema,
    document,
    variableValues: question.variables,
    contextValue: subgraph.createContext({ viewer, language, requestId: `test-${(asked += 1)}` }),
  });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as T | null,
    ...(errors && { errors: errors.map((error) => asSent(error, language)) }),
  };
};
