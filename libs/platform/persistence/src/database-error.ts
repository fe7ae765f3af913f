import type { QueryFailedError } from 'typeorm';

interface Refusal {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/**
 * A failure of the database that no client can do anything about, fit for a log: it names the statement, but neither
 * its values nor what PostgreSQL quotes of them ("Key (phone)=(138…)"), which may be personal data or a ballot.
 */
export class DatabaseError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly statement: string;

  constructor({ message, query, driverError, stack = '' }: QueryFailedError) {
    const { code, constraint, table } = driverError as Refusal;
    // 'invalid input syntax for type uuid: "138…"'
    super(message.replace(/: ".*$/s, ''));
    this.name = 'DatabaseError';
    this.code = code;
    this.constraint = constraint;
    this.table = table;
    this.statement = query;
    this.stack = [`${this.name}: ${this.message}`, ...stack.split('\n').filter((line) => /^\s+at /.test(line))].join(
      '\n',
    );
  }
}
