import { randomUUID } from 'node:crypto';

import { timeZone } from '@renda/kernel';
import { PgBoss } from 'pg-boss';

import { eventErrors } from './errors.ts';
import { runBatch, runJob } from './run-jobs.ts';

import type { Db } from 'pg-boss';
import type { EntityManager } from 'typeorm';

import type { JobDefinition, JobOptions } from './job.ts';
import type { JobSurroundings } from './run-jobs.ts';

export interface JobsOptions<U> extends JobSurroundings<U> {
  /** The address the database was opened with; the jobs live beside the subgraph, in schema `<subgraph>_jobs`. */
  readonly url: string;
  readonly jobs: readonly JobDefinition<U>[];
  /** How often each queue is asked for work. */
  readonly pollSeconds?: number;
  /** How often a failed job is tried again, and after how long at first; the time doubles, up to 15 minutes. */
  readonly retry?: { readonly limit: number; readonly delaySeconds: number };
}

/** A job whose retries are used up. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly data: object;
  readonly error: string | null;
  readonly failedAt: Date;
}

export interface Jobs {
  /** Sends within the manager's transaction: rolled back, it was never sent. */
  send(manager: EntityManager, name: string, data: object, options?: JobOptions): Promise<void>;
  /** Runs the job here and now, outside the queue: by hand and in tests. */
  runNow(name: string, data?: object): Promise<void>;
  failed(limit?: number): Promise<readonly FailedJob[]>;
  /** Puts failed jobs back into their queues; says how many. */
  retryFailed(name?: string): Promise<number>;
  /** Lets running jobs end, for up to 20 seconds. */
  stop(): Promise<void>;
}

const deadLetters = 'dead-letters';

/** Opens the queues of the subgraph and begins to work. */
export const openJobs = async <U>(options: JobsOptions<U>): Promise<Jobs> => {
  const { jobs } = options;
  const boss = bossOf(options);
  await boss.start({ attempts: 3 });
  try {
    await prepareQueues(boss, options);
    for (const job of jobs) await beginToWork(boss, job, options);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return {
    send: async (manager, name, data, { startAfter } = {}) => {
      await boss.send(name, data, { db: inTransactionOf(manager), ...(startAfter ? { startAfter } : {}) });
    },
    runNow: async (name, data = {}) => {
      const definition = jobs.find((job) => job.name === name);
      if (!definition) throw eventErrors.NO_SUCH_JOB({ name });
      await runJob(definition, data, { id: randomUUID(), signal: new AbortController().signal }, options);
    },
    failed: async (limit = 200) => {
      const letters = await boss.findJobs<object | null>(deadLetters, { limit });
      return letters.map(({ id, name, sourceName, data, sourceOutput, createdOn }) => ({
        id,
        name: sourceName ?? name,
        data: data ?? {},
        error: errorOf(sourceOutput),
        failedAt: createdOn,
      }));
    },
    retryFailed: (name) => boss.redrive(deadLetters, name ? { sourceName: name } : {}),
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
};

const bossOf = <U>({ database, url, pollSeconds = 2, logger }: JobsOptions<U>): PgBoss => {
  const schema = `${database.schema}_jobs`;
  const boss = new PgBoss({
    connectionString: url,
    schema,
    max: 3,
    application_name: `renda-${schema}`,
    cronWorkerIntervalSeconds: Math.max(1, pollSeconds),
  });
  boss.on('error', (error) => logger?.error({ err: error, schema }, 'Jobs'));
  boss.on('warning', ({ message, data }) => logger?.warn({ data, schema }, message));
  return boss;
};

const usualRetry = { limit: 6, delaySeconds: 2 };

const prepareQueues = async <U>(boss: PgBoss, { jobs, retry = usualRetry }: JobsOptions<U>): Promise<void> => {
  const { limit: retryLimit, delaySeconds: retryDelay } = retry;
  const backOff = retryDelay > 0 ? { retryBackoff: true, retryDelayMax: 900 } : { retryBackoff: false };
  const retries = { retryLimit, retryDelay, ...backOff };
  await boss.createQueue(deadLetters, { deleteAfterSeconds: 0, retentionSeconds: 365 * 86_400 });
  for (const { name, cron } of jobs) {
    // STATELY: a time that comes while the last one's job still waits adds none.
    await boss.createQueue(name, { ...retries, deadLetter: deadLetters, policy: cron ? 'stately' : 'standard' });
    await boss.updateQueue(name, retries);
    // A time missed while the server was down is made up once; on a new database none was missed.
    if (cron) await boss.schedule(name, cron, {}, { tz: timeZone, missed: 'once' });
  }
  const scheduled = new Set(jobs.filter(({ cron }) => cron).map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!scheduled.has(name)) await boss.unschedule(name);
};

const beginToWork = async <U>(boss: PgBoss, job: JobDefinition<U>, options: JobsOptions<U>): Promise<void> => {
  const pollingIntervalSeconds = options.pollSeconds ?? 2;
  // A worker takes one batch per poll, so a batch is large.
  const work = { batchSize: 20, burstWhenBatchFull: true, pollingIntervalSeconds, perJobResults: true } as const;
  await boss.work<object | null>(job.name, work, (batch) => runBatch(job, batch, options));
};

const inTransactionOf = (manager: EntityManager): Db => ({
  executeSql: async (text, values) => {
    if (!manager.queryRunner) throw new Error('A job is sent within a transaction.');
    const result = await manager.queryRunner.query(text, values ? [...values] : [], true);
    return { rows: result.records };
  },
});

const errorOf = (output: unknown): string | null => {
  const error = (output as { error?: unknown } | null)?.error;
  return typeof error === 'string' ? error : null;
};
