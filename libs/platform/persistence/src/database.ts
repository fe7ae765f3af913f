import { connectionSettings, ensureSchema } from './connection.ts';
import { assertSchemaCurrent, migrate, revertAll, schemaState } from './migrations.ts';
import { PoolDataSource } from './pool-data-source.ts';
import { postgresTypes } from './postgres-types.ts';
import { PipeliningClient } from './pipelining-client.ts';
import { SnakeNaming } from './snake-naming.ts';
import { statementCounter } from './statement-counter.ts';
import { inTransaction } from './transactions.ts';

import type { SchemaState } from './migrations.ts';
import type { SqlMigration } from './sql-migration.ts';
import type { Isolation } from './transactions.ts';
import type { DataSource, EntityManager, EntitySchema } from 'typeorm';

export interface DatabaseOptions {
  readonly url: string;
  /** The subgraph's own schema; made if it is not there. */
  readonly schema: string;
  readonly tables: readonly EntitySchema[];
  readonly migrations: readonly SqlMigration[];
  readonly poolSize?: number;
  /** Given the text of every statement, never its values. */
  readonly onStatement?: (text: string) => void;
}

export interface Database {
  readonly dataSource: DataSource;
  readonly schema: string;
  /** Bound to the pool, for reading. */
  readonly manager: EntityManager;
  /** Opens a transaction; runs the work up to three times more when others got in its way (40001, 40P01). */
  transaction<T>(work: (manager: EntityManager) => Promise<T>, isolation?: Isolation): Promise<T>;
  migrate(): Promise<void>;
  revertAll(): Promise<void>;
  schemaState(): Promise<SchemaState>;
  /** Throws SCHEMA_OLDER or SCHEMA_NEWER unless the schema is the one this code was written for. */
  assertSchemaCurrent(): Promise<void>;
  /** Statements sent so far, BEGIN and COMMIT among them. */
  statements(): number;
  /** Waits for what is under way; a second call does nothing. */
  close(): Promise<void>;
}

export const openDatabase = async (options: DatabaseOptions): Promise<Database> => {
  const { schema, tables, migrations, poolSize = 10 } = options;
  const connection = connectionSettings(options.url, schema);
  const counter = statementCounter(options.onStatement);
  await ensureSchema(connection.url, schema);
  const dataSource = await new PoolDataSource({
    type: 'postgres',
    url: connection.url,
    schema,
    entities: [...tables],
    synchronize: false,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    applicationName: `renda-${schema}`,
    poolSize,
    // A transaction opened inside another one can exhaust the pool: better an error than waiting for ever.
    connectTimeoutMS: 15_000,
    logger: counter.logger,
    extra: { options: connection.options, types: postgresTypes, keepAlive: true, Client: PipeliningClient },
  }).initialize();
  return {
    dataSource,
    schema,
    manager: dataSource.manager,
    transaction: (work, isolation) => inTransaction(dataSource, work, isolation),
    migrate: () => migrate(dataSource, migrations, schema),
    revertAll: () => revertAll(dataSource, migrations, schema),
    schemaState: () => schemaState(dataSource, migrations),
    assertSchemaCurrent: async () => assertSchemaCurrent(schema, await schemaState(dataSource, migrations)),
    statements: counter.count,
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
};
