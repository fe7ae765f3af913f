import { fastify, LogController } from 'fastify';

import { refuseRequest, refuseRoute } from './refuse-request.ts';
import { requestIdOf } from './request-scope.ts';

import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';

export interface HttpServerSettings {
  readonly logger: Logger;
  /** Largest body in bytes. */
  readonly bodyLimit?: number;
  /** What is not ready, in words for the operator; empty when all is. */
  readonly notReady: () => Promise<readonly string[]>;
  readonly metrics?: Registry;
}

export const defaultBodyLimit = 1024 * 1024;

/**
 * A fastify server with health, readiness, figures and worded refusals. It logs no request line: no address and no time
 * of a request ends in a log, because casting a ballot must leave none (VOT-5).
 */
export const createHttpServer = (settings: HttpServerSettings): FastifyInstance => {
  const { logger, bodyLimit = defaultBodyLimit, notReady, metrics } = settings;
  const server = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    forceCloseConnections: 'idle',
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id']),
  }) as unknown as FastifyInstance;

  server.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
  });
  server.setErrorHandler(refuseRequest(logger, bodyLimit));
  server.setNotFoundHandler(refuseRoute);
  server.get('/healthz', async () => ({ status: 'alive' }));
  server.get('/readyz', async (_, reply) => {
    const missing = await notReady();
    return reply
      .code(missing.length === 0 ? 200 : 503)
      .send({ status: missing.length === 0 ? 'ready' : 'waiting', missing });
  });
  if (metrics) {
    server.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
  }
  return server;
};
