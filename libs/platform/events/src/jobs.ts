import { timeZone } from '@renda/kernel';
import { PgBoss } from 'pg-boss';

import { errorText } from './error-text.ts';
import { eventErrors } from './errors.ts';
import { announceEvents } from './wake-up.ts';

import type { Database } from '@renda/persistence';
import type { Db, Job, JobResult } from 'pg-boss';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';

import type { InTransaction } from './consume.ts';
import type { JobDefinition, JobOptions, JobRun } from './job.ts';

export interface JobsOptions<U> {
  readonly database: Database;
  /** The address the database was opened with; the jobs live beside the subgraph, in schema `<subgraph>_jobs`. */
  readonly url: string;
  readonly jobs: readonly JobDefinition<U>[];
  readonly inUnit: InTransaction<U>;
  readonly logger?: Pick<Logger, 'warn' | 'error'>;
  /** How often each queue is asked for work. */
  readonly pollSeconds?: number;
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
const retries = { retryLimit: 6, retryDelay: 2, retryBackoff: true, retryDelayMax: 900 } as const;

/** Opens the queues of the subgraph and begins to work. */
export const openJobs = async <U>(options: JobsOptions<U>): Promise<Jobs> => {
  const { database, jobs, pollSeconds = 2, logger } = options;
  const schema = `${database.schema}_jobs`;
  const boss = new PgBoss({ connectionString: options.url, schema, max: 3, application_name: `renda-${schema}` });
  boss.on('error', (error) => logger?.error({ err: error, schema }, 'Jobs'));
  boss.on('warning', ({ message, data }) => logger?.warn({ data, schema }, message));
  await boss.start({ attempts: 3 });
  await boss.createQueue(deadLetters, { deleteAfterSeconds: 0, retentionSeconds: 365 * 86_400 });
  for (const { name, cron } of jobs) {
    await boss.createQueue(name, { ...retries, deadLetter: deadLetters, policy: cron ? 'stately' : 'standard' });
    // A time missed while the server was down is made up once; on a new database nothing was missed.
    if (cron) await boss.schedule(name, cron, {}, { tz: timeZone, missed: 'once' });
  }
  const known = new Set(jobs.filter(({ cron }) => cron).map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
  for (const job of jobs) {
    await boss.work<object, JobResult[], WorkOptions>(
      job.name,
      { batchSize: 20, burstWhenBatchFull: true, pollingIntervalSeconds: pollSeconds, perJobResults: true },
      (batch) => runBatch(job, batch, options),
    );
  }
  const definitionOf = (name: string): JobDefinition<U> => {
    const found = jobs.find((job) => job.name === name);
    if (!found) throw eventErrors.NO_SUCH_JOB({ name });
    return found;
  };
  return {
    send: async (manager, name, data, { startAfter } = {}) => {
      await boss.send(name, data, { db: inTransactionOf(manager), ...(startAfter ? { startAfter } : {}) });
    },
    runNow: async (name, data = {}) => {
      const signal = new AbortController().signal;
      await definitionOf(name).run(data, jobRunOf(name, { id: 'by-hand', signal }, options));
    },
    failed: async (limit = 200) => {
      const letters = await boss.findJobs<object>(deadLetters, { limit });
      return letters.map((letter) => ({
        id: letter.id,
        name: letter.sourceName ?? letter.name,
        data: letter.data,
        error: textOf(letter.output),
        failedAt: letter.createdOn,
      }));
    },
    retryFailed: (name) => boss.redrive(deadLetters, name ? { sourceName: name } : {}),
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
};

interface WorkOptions {
  readonly batchSize: number;
  readonly burstWhenBatchFull: boolean;
  readonly pollingIntervalSeconds: number;
  readonly perJobResults: true;
}

// Each job of a batch stands or falls by itself.
const runBatch = async <U>(
  definition: JobDefinition<U>,
  batch: readonly Job<object>[],
  options: JobsOptions<U>,
): Promise<JobResult[]> => {
  const results: JobResult[] = [];
  for (const job of batch) {
    try {
      await definition.run(job.data ?? {}, jobRunOf(definition.name, job, options));
      results.push({ id: job.id, status: 'completed' });
    } catch (error) {
      options.logger?.warn({ err: error, job: definition.name, id: job.id }, 'Job failed and is tried again');
      results.push({ id: job.id, status: 'failed', output: { error: errorText(error) } });
    }
  }
  return results;
};

const jobRunOf = <U>(
  name: string,
  job: { readonly id: string; readonly signal: AbortSignal },
  { database, inUnit }: JobsOptions<U>,
): JobRun<U> => ({
  id: job.id,
  signal: job.signal,
  inUnit: async (work) => {
    const cause = { name: `job:${name}`, requestId: `job:${job.id}` };
    const result = await database.transaction((manager) => inUnit(manager, cause, work));
    announceEvents(database);
    return result;
  },
});

const inTransactionOf = (manager: EntityManager): Db => ({
  executeSql: async (text, values) => {
    if (!manager.queryRunner) throw new Error('A job is sent within a transaction.');
    const result = await manager.queryRunner.query(text, values ? [...values] : [], true);
    return { rows: result.records };
  },
});

const textOf = (output: unknown): string | null => {
  const error = (output as { error?: unknown } | null)?.error;
  return typeof error === 'string' ? error : null;
};
