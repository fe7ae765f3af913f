import { setTimeout } from 'node:timers/promises';

import { sqlStateOf, translateDatabaseError } from './constraint-errors.ts';

import type { DataSource, EntityManager } from 'typeorm';

export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';

const retries = 3;

// serialization_failure and deadlock_detected: the transaction was right, only its neighbours were not.
const passing = new Set(['40001', '40P01']);

/** Runs the work in one transaction, again if others got in its way; a broken constraint comes out as its refusal. */
export const inTransaction = async <T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  isolation: Isolation = 'READ COMMITTED',
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await dataSource.transaction(isolation, work);
    } catch (error) {
      if (attempt > retries || !passing.has(sqlStateOf(error) ?? '')) throw translateDatabaseError(error);
      await setTimeout(attempt * (10 + Math.random() * 40));
    }
  }
};
