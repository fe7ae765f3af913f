import { DataSource, QueryFailedError } from 'typeorm';

import type { QueryRunner } from 'typeorm';

import type { PreparingClient } from './preparing-client.ts';
import type { Answer } from './wire/statement.ts';

type Release = (error?: Error) => void;

interface Pool {
  connect(connected: (error: Error | undefined, client: PreparingClient, release: Release) => void): void;
}

/**
 * Sends a statement that belongs to no transaction straight to a connection of the pool: TypeORM would make a query
 * runner for each, with broadcasters and listeners that nobody has use for here. Answers and failures are TypeORM's.
 */
export class PoolDataSource extends DataSource {
  override query<T = unknown>(text: string, values?: unknown[], runner?: QueryRunner): Promise<T> {
    const pool = this.#pool;
    if (runner || !pool || !values || values.length === 0) return super.query<T>(text, values, runner);
    this.logger.logQuery(text, values);
    return new Promise((answer, fail) => {
      const failed = (error: unknown): void => fail(new QueryFailedError(text, values, error as Error));
      pool.connect((unreachable, client, release) => {
        if (unreachable) return fail(unreachable);
        client.run(text, values, (error, told) => {
          release();
          if (told) answer(resultOf(told) as T);
          else failed(error);
        });
      });
    });
  }

  // There is none before the start and after the end, of which TypeORM tells in its own words.
  get #pool(): Pool | undefined {
    return (this.driver as unknown as { readonly master?: Pool }).master;
  }
}

// As TypeORM gives them: of a change, also how many rows there were.
const resultOf = ({ command, rows, rowCount }: Answer): unknown =>
  command === 'DELETE' || command === 'UPDATE' ? [rows, rowCount] : rows;
