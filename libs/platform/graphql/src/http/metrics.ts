import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

export interface Metrics {
  readonly registry: Registry;
  /** Counts operations and error codes; keeps no name, address or variable of a request. */
  readonly plugin: ApolloServerPlugin<BaseContext>;
  readonly close: () => void;
}

/** The figures of one server, in a registry of its own, so that several live in one process. */
export const createMetrics = (server: string): Metrics => {
  const registry = new Registry();
  registry.setDefaultLabels({ server });
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'renda_graphql_operation_seconds',
    help: 'Time to answer a GraphQL operation.',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const errors = new Counter({
    name: 'renda_graphql_errors_total',
    help: 'Errors told to clients, by code.',
    labelNames: ['code'],
    registers: [registry],
  });
  return { registry, plugin: metricsPlugin(seconds, errors), close: () => registry.clear() };
};

const metricsPlugin = (seconds: Histogram<'operation'>, errors: Counter<'code'>): ApolloServerPlugin<BaseContext> => ({
  requestDidStart: async () => {
    const started = performance.now();
    return {
      willSendResponse: async ({ operation, response }) => {
        seconds.observe({ operation: operation?.operation ?? 'none' }, (performance.now() - started) / 1000);
        if (response.body.kind !== 'single') return;
        for (const { extensions } of response.body.singleResult.errors ?? []) {
          errors.inc({ code: String(extensions?.['code'] ?? 'NONE') });
        }
      },
    };
  },
});
