import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

import { languageOf } from '../errors/language.ts';

import type { FastifyRequest } from 'fastify';

import type { ErrorReader } from '../errors/present-error.ts';

/** Apollo formats errors without saying for which request: this says it. Nothing else may read it. */
export const errorReader = new AsyncLocalStorage<ErrorReader>();

export const readerOf = (request: FastifyRequest): ErrorReader => ({
  language: languageOf(request.headers['accept-language']),
  requestId: request.id,
});

/** The caller's own request id where it is a plain one, so that a request is found in both systems' logs. */
export const requestIdOf = (given: string | readonly string[] | undefined): string =>
  typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : randomUUID();
