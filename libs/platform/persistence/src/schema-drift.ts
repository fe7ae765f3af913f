import type { Database } from './database.ts';

/**
 * What the schema builder would still do to make the migrated schema what the tables say: empty, if they agree.
 * Indexes and constraints of which only the SQL knows are not held against it.
 */
export const schemaDrift = async ({ dataSource }: Database): Promise<readonly string[]> => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((query) => !onlyInSql.test(query));
};

const onlyInSql = /^(?:DROP INDEX|ALTER TABLE \S+ DROP CONSTRAINT) /;
