import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';

import { presentError } from '../errors/present-error.ts';
import { limitOptions } from './query-limits.ts';
import { refuseNul } from './refuse-nul.ts';
import { errorReader } from './request-scope.ts';

import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { Logger } from 'pino';

import type { QueryLimits } from './query-limits.ts';

export interface ApolloSettings<C extends BaseContext> {
  readonly logger: Logger;
  readonly limits?: QueryLimits;
  /** Said explicitly, since Apollo would go by NODE_ENV. */
  readonly introspection: boolean;
  readonly plugins?: readonly ApolloServerPlugin<C>[];
}

/** Everything about Apollo Server that is the same for a subgraph and the gateway; the schema or gateway is added to it. */
export const apolloOptions = <C extends BaseContext>({
  logger,
  limits,
  introspection,
  plugins = [],
}: ApolloSettings<C>) => ({
  ...limitOptions(limits),
  introspection,
  logger,
  // What Apollo would do differently by NODE_ENV is said here.
  nodeEnv: 'production',
  includeStacktraceInErrorResponses: false,
  allowBatchedHttpRequests: false,
  csrfPrevention: true,
  stopOnTerminationSignals: false,
  formatError: (_: unknown, error: unknown) =>
    presentError(error, errorReader.getStore() ?? { language: 'zh-CN', requestId: 'unknown' }, logger),
  plugins: [
    ApolloServerPluginLandingPageDisabled(),
    // It replaces every resolver, and nothing here is cached by hints.
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    refuseNul,
    ...plugins,
  ],
});
