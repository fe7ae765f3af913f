import type { EntityManager } from 'typeorm';

import type { ConsumerDefinition } from './consumer.ts';

export interface Checkpoint {
  readonly sequence: number;
  readonly failures: number;
  readonly retryAt: Date | null;
}

/**
 * The consumer's checkpoint, locked to the end of the transaction: whoever holds it is the only one to apply. Null
 * when another process holds it and `wait` is not set.
 */
export const lockCheckpoint = async (
  manager: EntityManager,
  consumer: ConsumerDefinition<never>,
  wait: boolean,
): Promise<Checkpoint | null> => {
  const select = `SELECT sequence, failures, retry_at AS "retryAt" FROM consumer_checkpoint
    WHERE consumer = $1 FOR UPDATE ${wait ? '' : 'SKIP LOCKED'}`;
  const [held] = await manager.query<Checkpoint[]>(select, [consumer.name]);
  if (held) return held;
  // Either new, or held by another process: the insert tells.
  const inserted = await manager.query<unknown[]>(
    `INSERT INTO consumer_checkpoint (consumer, producer) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING consumer`,
    [consumer.name, consumer.from],
  );
  if (inserted.length > 0) return { sequence: 0, failures: 0, retryAt: null };
  return wait ? lockCheckpoint(manager, consumer, wait) : null;
};

/** Moves the checkpoint past what was applied or parked. */
export const moveCheckpoint = async (manager: EntityManager, consumer: string, sequence: number): Promise<void> => {
  await manager.query(
    `UPDATE consumer_checkpoint SET sequence = $2, failures = 0, retry_at = NULL, last_error = NULL, updated_at = now()
     WHERE consumer = $1`,
    [consumer, sequence],
  );
};

export const recordFailure = async (
  manager: EntityManager,
  consumer: string,
  failure: { readonly failures: number; readonly retryAt: Date; readonly error: string },
): Promise<void> => {
  await manager.query(
    `UPDATE consumer_checkpoint SET failures = $2, retry_at = $3, last_error = $4, updated_at = now()
     WHERE consumer = $1`,
    [consumer, failure.failures, failure.retryAt, failure.error],
  );
};
