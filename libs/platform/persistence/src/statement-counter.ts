import type { Logger } from 'typeorm';

export interface StatementCounter {
  readonly logger: Logger;
  readonly count: () => number;
}

/** Counts every statement TypeORM sends, and hands on its text without its values, which may be secret (VOT-5). */
export const statementCounter = (onStatement?: (text: string) => void): StatementCounter => {
  let statements = 0;
  return {
    count: () => statements,
    logger: {
      logQuery: (text) => {
        statements += 1;
        onStatement?.(text);
      },
      logQueryError: ignored,
      logQuerySlow: ignored,
      logSchemaBuild: ignored,
      logMigration: ignored,
      log: ignored,
    },
  };
};

// Errors are thrown, and logged once at the edge; the rest is TypeORM talking to itself.
const ignored = (): void => undefined;
