import { openDatabase } from '@renda/persistence';
import { policyReader } from '@renda/policy';

import { presentError } from './errors/present-error.ts';
import { historiesFrom } from './pages/history.ts';
import { platformMigrations, platformTables } from './platform-storage.ts';
import { openWork } from './subgraph-work.ts';

import type { NoticeSender } from '@renda/events';
import type { Clock, WorkingCalendar } from '@renda/kernel';
import type { Database } from '@renda/persistence';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';

import type { BaseContext, RequestIdentity } from './context.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import type { ErrorReader } from './errors/present-error.ts';
import type { SubgraphWork } from './subgraph-work.ts';

export interface SubgraphSettings {
  readonly databaseUrl: string;
  /** Databases of the subgraphs whose events may be consumed, by name; a consumer of any other does not run. */
  readonly feedUrls: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly calendar: WorkingCalendar;
  readonly logger: Logger;
  /** By default notices are written to the log. */
  readonly noticeSender?: NoticeSender;
  readonly poolSize?: number;
  /** Given the text of every statement, never its values. */
  readonly onStatement?: (text: string) => void;
}

/** A subgraph on its database, ready to answer. */
export interface Subgraph<C extends object = BaseContext> extends SubgraphWork {
  readonly name: string;
  /** Executable, with access enforced. */
  readonly schema: GraphQLSchema;
  /** The whole SDL, for composition. */
  readonly typeDefs: string;
  readonly database: Database;
  /** One per request; never shared between two. */
  readonly createContext: (identity: RequestIdentity) => C;
  readonly formatError: (error: GraphQLError, reader: ErrorReader) => GraphQLFormattedError;
  /** What keeps it from answering, in words for the operator; empty when nothing does. */
  readonly notReady: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

/** Opens the database, brings its schema up to date, and closes over what a request needs. */
export const openSubgraph = async <R extends object, C extends BaseContext<R>>(
  definition: SubgraphDefinition<R, C>,
  settings: SubgraphSettings,
): Promise<Subgraph<C>> => {
  const { name, schema, typeDefs, repositoriesOf, personalFields } = definition;
  const { clock, calendar, logger } = settings;
  const database = await openDatabase({
    url: settings.databaseUrl,
    schema: name,
    tables: [...new Set([...platformTables, ...definition.tables])],
    migrations: [...platformMigrations, ...definition.migrations],
    poolSize: settings.poolSize,
    onStatement: settings.onStatement,
  });
  try {
    await database.migrate();
    await database.assertSchemaCurrent();
  } catch (error) {
    await database.close();
    throw error;
  }

  const work = openWork(definition, settings, database);
  const { manager } = database;
  const repositories = repositoriesOf(manager);
  const shared = { clock, calendar, database, manager, repositories, repositoriesOf, personalFields };
  return {
    ...work,
    name,
    schema,
    typeDefs,
    database,
    createContext: (identity) =>
      definition.createContext({
        ...identity,
        ...shared,
        sendJob: work.sendJob(),
        policy: policyReader(manager),
        histories: historiesFrom(manager),
      }),
    formatError: (error, reader) => presentError(error, reader, logger),
    notReady: () => reasonsNotReady(database),
    stop: async () => {
      await work.stopWork();
      await database.close();
    },
  };
};

const reasonsNotReady = (database: Database): Promise<readonly string[]> =>
  database.assertSchemaCurrent().then(
    () => [],
    (error: unknown) => [`${database.schema}: ${error instanceof Error ? error.message : String(error)}`],
  );
