import { errorText } from './error-text.ts';
import { announceEvents } from './wake-up.ts';

import type { Database } from '@renda/persistence';
import type { Job, JobResult } from 'pg-boss';
import type { Logger } from 'pino';

import type { InTransaction } from './consume.ts';
import type { JobDefinition, JobRun } from './job.ts';

export interface JobSurroundings<U> {
  readonly database: Database;
  readonly inUnit: InTransaction<U>;
  readonly logger?: Pick<Logger, 'warn' | 'error'>;
}

/** Runs the jobs one after the other; each stands or falls by itself. */
export const runBatch = async <U>(
  definition: JobDefinition<U>,
  batch: readonly Job<object | null>[],
  surroundings: JobSurroundings<U>,
): Promise<JobResult[]> => {
  const results: JobResult[] = [];
  for (const job of batch) {
    try {
      await runJob(definition, job.data ?? {}, job, surroundings);
      results.push({ id: job.id, status: 'completed' });
    } catch (error) {
      surroundings.logger?.warn({ err: error, job: definition.name, id: job.id }, 'Job failed');
      results.push({ id: job.id, status: 'failed', output: { error: errorText(error) } });
    }
  }
  return results;
};

export const runJob = <U>(
  definition: JobDefinition<U>,
  data: object,
  { id, signal }: { readonly id: string; readonly signal: AbortSignal },
  { database, inUnit }: JobSurroundings<U>,
): Promise<void> => {
  const cause = { name: `job:${definition.name}`, requestId: `job:${id}` };
  const run: JobRun<U> = {
    id,
    signal,
    inUnit: async (work) => {
      const result = await database.transaction((manager) => inUnit(manager, cause, work));
      announceEvents(database);
      return result;
    },
  };
  return definition.run(data, run);
};
