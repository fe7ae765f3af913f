import { commonErrors, DomainError } from '@renda/kernel';

import { graphqlErrors } from '../errors/graphql-errors.ts';
import { presentError } from '../errors/present-error.ts';
import { readerOf } from './request-scope.ts';

import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** Worded refusals of what never reaches GraphQL: a body too large, not JSON, a wrong media type. */
export const refuseRequest =
  (logger: Logger, bodyLimit: number) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = refusalOf(error, bodyLimit);
    const status = refusal === error ? 500 : (error.statusCode ?? 400);
    answer(request, reply, status, presentError(refusal, readerOf(request), logger));
  };

export const refuseRoute = (request: FastifyRequest, reply: FastifyReply): void => {
  const refusal = commonErrors.NOT_FOUND({ type: 'path', id: request.url.slice(0, 100) });
  answer(request, reply, 404, presentError(refusal, readerOf(request)));
};

const refusalOf = (error: FastifyError, bodyLimit: number): Error => {
  if (error instanceof DomainError) return error;
  if (error.statusCode === 413) return graphqlErrors.PAYLOAD_TOO_LARGE({ max: bodyLimit });
  const isCallers = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isCallers ? graphqlErrors.BAD_REQUEST({ detail: `${error.message}.`.replace(/\.\.$/, '.') }) : error;
};

const answer = (request: FastifyRequest, reply: FastifyReply, status: number, error: object): void => {
  const asked = request.headers.accept ?? '';
  const type = asked.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json';
  void reply
    .code(status)
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [error] }));
};
