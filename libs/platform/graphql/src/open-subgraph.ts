import type { NoticeSender } from '@renda/events';
import type { Clock, WorkingCalendar } from '@renda/kernel';
import type { Database } from '@renda/persistence';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';

import type { BaseContext, RequestIdentity } from './context.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';

export interface SubgraphSettings {
  readonly databaseUrl: string;
  /** The databases of the subgraphs whose events are consumed, by the subgraph's name. */
  readonly feedUrls: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly calendar: WorkingCalendar;
  readonly logger: Logger;
  readonly noticeSender?: NoticeSender;
  readonly poolSize?: number;
}

/** A subgraph on its database, ready to answer. */
export interface Subgraph<C extends object = BaseContext> {
  readonly name: string;
  /** Executable, with access enforced. */
  readonly schema: GraphQLSchema;
  /** The whole SDL, for composition. */
  readonly typeDefs: string;
  readonly database: Database;
  /** One per request; never shared between two. */
  readonly createContext: (identity: RequestIdentity) => C;
  /** Numbers events, consumes those of others, sends notices, runs jobs, until `stop`. */
  readonly startWork: () => Promise<void>;
  /** Does all the work that is waiting and returns when nothing is left; for tests and imports. */
  readonly drain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Opens the database, brings its schema up to date, and closes over what a request needs. */
export const openSubgraph = async <R extends object, C extends BaseContext<R>>(
  _definition: SubgraphDefinition<R, C>,
  _settings: SubgraphSettings,
): Promise<Subgraph<C>> => Promise.reject(new Error('Waiting for persistence and events.'));
