import { Migration, MigrationExecutor } from 'typeorm';

import { schemaErrors } from './errors.ts';

import type { SqlMigration } from './sql-migration.ts';
import type { DataSource, QueryRunner } from 'typeorm';

/** How the schema stands beside the code: steps the code has and the database lacks, and the other way round. */
export interface SchemaState {
  readonly pending: readonly string[];
  readonly unknown: readonly string[];
}

/** Takes every pending step, each in its own transaction; one process at a time, the others wait and find nothing to do. */
export const migrate = (dataSource: DataSource, migrations: readonly SqlMigration[], schema: string): Promise<void> =>
  alone(dataSource, schema, async (runner) => {
    const executor = new SqlMigrationExecutor(dataSource, migrations, runner);
    const { unknown } = await executor.state();
    if (unknown.length > 0) throw schemaErrors.SCHEMA_NEWER({ schema, unknown });
    await executor.executePendingMigrations();
  });

/** Takes every step back, the last first. For tests and for giving up a subgraph; the data goes with it. */
export const revertAll = (dataSource: DataSource, migrations: readonly SqlMigration[], schema: string): Promise<void> =>
  alone(dataSource, schema, async (runner) => {
    const executor = new SqlMigrationExecutor(dataSource, migrations, runner);
    const { unknown } = await executor.state();
    if (unknown.length > 0) throw schemaErrors.SCHEMA_NEWER({ schema, unknown });
    const { length } = await executor.getExecutedMigrations();
    for (let step = 0; step < length; step += 1) await executor.undoLastMigration();
  });

export const schemaState = (dataSource: DataSource, migrations: readonly SqlMigration[]): Promise<SchemaState> =>
  new SqlMigrationExecutor(dataSource, migrations).state();

/** Throws SCHEMA_OLDER or SCHEMA_NEWER unless the code and the schema belong together. */
export const assertSchemaCurrent = (schema: string, { pending, unknown }: SchemaState): void => {
  if (unknown.length > 0) throw schemaErrors.SCHEMA_NEWER({ schema, unknown });
  if (pending.length > 0) throw schemaErrors.SCHEMA_OLDER({ schema, pending });
};

// TypeORM orders migrations by a time in the class name; ours are ordered by the name itself.
class SqlMigrationExecutor extends MigrationExecutor {
  readonly #migrations: readonly Migration[];

  constructor(dataSource: DataSource, migrations: readonly SqlMigration[], runner?: QueryRunner) {
    super(dataSource, runner);
    this.transaction = 'each';
    this.#migrations = [...migrations]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((migration, index) => new Migration(undefined, index + 1, migration.name, migration));
  }

  protected override getMigrations(): Migration[] {
    const migrations = [...this.#migrations];
    this.checkForDuplicateMigrations(migrations);
    return migrations;
  }

  async state(): Promise<SchemaState> {
    const known = this.getMigrations().map(({ name }) => name);
    const executed = (await this.getExecutedMigrations()).map(({ name }) => name);
    return {
      pending: known.filter((name) => !executed.includes(name)),
      unknown: executed.filter((name) => !known.includes(name)).sort(),
    };
  }
}

const alone = async (
  dataSource: DataSource,
  schema: string,
  work: (runner: QueryRunner) => Promise<void>,
): Promise<void> => {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`migrate:${schema}`]);
    await work(runner);
  } finally {
    await runner
      .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [`migrate:${schema}`])
      .catch(() => undefined);
    await runner.release();
  }
};
