import { setTimeout } from 'node:timers/promises';

import { isNotYetThere } from './connection.ts';
import { sqlStateOf, translateDatabaseError } from './constraint-errors.ts';

import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

const usual: Isolation = 'READ COMMITTED';

const retries = 3;

// serialization_failure and deadlock_detected: the transaction was right, only its neighbours were not.
const passing = new Set(['40001', '40P01']);

/** How long a transaction waits for a database that is being started again. */
const patience = 5_000;

/** Runs the work in one transaction, again if others got in its way; a broken constraint comes out as its refusal. */
export const inTransaction = async <T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  isolation: Isolation = usual,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    const runner = await connectedRunner(dataSource);
    try {
      // Every connection's own default is READ COMMITTED: saying so again costs a statement.
      return await (isolation === usual
        ? runner.manager.transaction(work)
        : runner.manager.transaction(isolation, work));
    } catch (error) {
      if (attempt > retries || !passing.has(sqlStateOf(error) ?? '')) throw translateDatabaseError(error);
    } finally {
      await runner.release();
    }
    await setTimeout(attempt * (10 + Math.random() * 40));
  }
};

// Only connecting is tried again: of work that was begun, nobody knows how far it came.
const connectedRunner = async (dataSource: DataSource): Promise<QueryRunner> => {
  const until = Date.now() + patience;
  for (;;) {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.connect();
      return runner;
    } catch (error) {
      await runner.release();
      if (!isNotYetThere(error) || Date.now() > until) throw error;
      await setTimeout(100);
    }
  }
};
