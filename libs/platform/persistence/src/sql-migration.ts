import type { MigrationInterface, QueryRunner } from 'typeorm';

export interface MigrationText {
  /** Begins with `-- why …`; may be many statements. */
  readonly up: string;
  readonly down: string;
  /** False for what PostgreSQL refuses inside a transaction (CREATE INDEX CONCURRENTLY): then one statement only. */
  readonly transaction?: boolean;
}

/** One step of the schema, forward and back, in SQL; steps run in the order of their names. */
export interface SqlMigration extends MigrationInterface {
  readonly name: string;
  readonly text: MigrationText;
}

export const sqlMigration = (name: string, text: MigrationText): SqlMigration => {
  if (!/^\d{4}-[a-z0-9-]+$/.test(name)) throw new Error(`Migration "${name}" must be named like 0001-create-stations.`);
  if (!/^\s*-- ?\S/.test(text.up)) throw new Error(`Migration ${name} must say why on its first line ("-- …").`);
  return {
    name,
    text,
    transaction: text.transaction,
    up: (runner: QueryRunner) => runner.query(text.up),
    down: (runner: QueryRunner) => runner.query(text.down),
  };
};
